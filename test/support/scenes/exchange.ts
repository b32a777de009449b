import type { BodyKind, PartReader } from '../../../shared/bodies.js';
import type { TestApp } from '../app.js';
import { type Client, ifMatch } from '../client.js';
import { type BodyScene, openBody, seatFor } from './bodies.js';
import { people, type TestPerson } from './people.js';

/** A member with the seat they hold. */
export interface SeatedMember extends TestPerson {
  seatId: string;
}

/** A body with an exchange, whose members are made as they are needed. */
export interface ExchangeScene extends BodyScene {
  /** Address of its exchange in the API. */
  path: string;
  /** Gives a seat to somebody new. */
  member(more?: Record<string, unknown>, publicName?: string): Promise<SeatedMember>;
  /** Says who reads a part. */
  show(parts: { members: PartReader; exchange?: PartReader }): Promise<void>;
}

/** A network or forum, open, with an exchange for its members unless said otherwise. */
export async function openExchange(
  app: TestApp,
  { kind = 'network', ...wanted }: { kind?: BodyKind; title?: string; visibility?: string } = {},
): Promise<ExchangeScene> {
  const body = await openBody(app, { kind, ...wanted });
  let members = 0;
  return {
    ...body,
    path: `/bodies/${body.id}/exchange`,
    async member(more = {}, publicName) {
      members += 1;
      const person = await people(app).member({ name: `Account ${members} of ${body.slug}` });
      const sitting = { sitting: 'holder', name: `Seat ${person.id.slice(-6)}`, publicName, email: person.email };
      const given = await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null, { people: [sitting], ...more }));
      if (given.status !== 201) throw new Error(given.text);
      return { ...person, seatId: given.body.id };
    },
    async show(parts) {
      const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
      const edited = await body.lead.patch(`/bodies/${body.id}`, { parts }, ifMatch(version));
      if (edited.status !== 200) throw new Error(edited.text);
    },
  };
}

/** What a member seeks. */
export const seeking = (more: Record<string, unknown> = {}) => ({
  title: 'Language lessons at work',
  text: 'We seek experience with lessons in the canteen.',
  language: 'en',
  policyFields: ['employment'],
  levels: ['local'],
  territories: [],
  ...more,
});

/** Asks for experience. */
export async function ask(scene: ExchangeScene, client: Client, more: Record<string, unknown> = {}): Promise<string> {
  const drafted = await client.post(`${scene.path}/requests`, seeking(more));
  if (drafted.status !== 201) throw new Error(drafted.text);
  await client.post(`${scene.path}/requests/${drafted.body.id}/ask`);
  return drafted.body.id;
}

/** One forum feeds another, as both teams want. */
export async function feed(lower: ExchangeScene, upper: ExchangeScene): Promise<void> {
  const asked = await lower.lead.put(`${lower.path}/parent`, { parent: upper.slug });
  if (asked.status !== 204) throw new Error(asked.text);
  await upper.lead.post(`${upper.path}/children/${lower.id}/accept`);
}
