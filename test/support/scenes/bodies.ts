import type { BodyKind } from '../../../shared/bodies.js';
import type { TestApp } from '../app.js';
import type { Client } from '../client.js';
import { people } from './people.js';

/** A body whose team is one member of staff, who leads it. */
export interface BodyScene {
  id: string;
  slug: string;
  lead: Client;
  leadId: string;
}

/** A body, open unless said otherwise, made through the API. */
export async function openBody(
  app: TestApp,
  { open = true, ...wanted }: { kind?: BodyKind; title?: string; visibility?: string; open?: boolean } = {},
): Promise<BodyScene> {
  const { client: lead, id: leadId } = await people(app).staff();
  const { kind = 'expert-group', title = `Group ${leadId.slice(-6)}`, visibility = 'public' } = wanted;
  const made = await lead.post('/bodies', { kind, title, visibility, language: 'en' });
  if (made.status !== 201) throw new Error(made.text);
  if (open) await lead.post(`/bodies/${made.body.id}/open`);
  return { id: made.body.id, slug: made.body.slug, lead, leadId };
}

/** A seat for one person whose term runs. */
export const seatFor = (email: string | null, more: Record<string, unknown> = {}) => ({
  memberType: 'personal-capacity',
  role: 'member',
  startsOn: '2020-01-01',
  organisationIds: [],
  people: [{ sitting: 'holder', name: 'Amina Haddad', email }],
  ...more,
});
