import { newId } from '../../../server/src/kernel/ids.js';
import type { TestApp } from '../app.js';
import type { Client, Json } from '../client.js';
import { type BodyScene, openBody } from './bodies.js';
import { people, type TestPerson } from './people.js';

/** A call of a body, made through the API. */
export interface CallScene {
  id: string;
  body: BodyScene;
  lead: Client;
  criteria: string[];
}

/** A call as the team writes it. */
export const callText = (more: Record<string, unknown> = {}) => ({
  kind: 'members',
  texts: {
    en: { title: 'Become a member', text: 'We seek people who know.' },
    nl: { title: 'Word lid', text: 'Kom.' },
  },
  defaultLanguage: 'en',
  closes: '2027-03-12',
  maxScore: 5,
  fileRule: 'optional',
  seats: [
    { memberType: 'personal-capacity', seats: 2 },
    { memberType: 'organisation', seats: 1 },
  ],
  criteria: [
    { weight: 3, texts: { en: { name: 'Experience', description: 'From life or work.' } } },
    { weight: 1, texts: { en: { name: 'Together', description: '' } } },
  ],
  ...more,
});

/** Everything an application needs to be sent. */
export const applicationText = (more: Record<string, unknown> = {}) => ({
  language: 'en',
  memberType: 'personal-capacity',
  name: 'Amina Haddad',
  publicName: null,
  country: 'NL',
  level: 'local',
  gender: null,
  motivation: 'I came here in 2015 and help others since.',
  statement: 'Teacher in Delfzijl.',
  interests: [{ kind: 'employer', text: 'The school' }],
  noInterests: false,
  ...more,
});

/** Calls and what people do with them. The clock of the application has to stand still before the deadline. */
export function calls(app: TestApp) {
  async function draft(more: Record<string, unknown> = {}, body?: BodyScene): Promise<CallScene> {
    const of = body ?? (await openBody(app));
    const made = await of.lead.post(`/bodies/${of.id}/calls`, callText(more));
    if (made.status !== 201) throw new Error(made.text);
    const { criteria } = (await of.lead.get(`/calls/${made.body.id}`)).body;
    return { id: made.body.id, body: of, lead: of.lead, criteria: criteria.map(({ id }: Json) => id) };
  }

  async function open(more: Record<string, unknown> = {}, body?: BodyScene): Promise<CallScene> {
    const call = await draft(more, body);
    await ok(call.lead.post(`/calls/${call.id}/open`));
    return call;
  }

  /** An application of someone that was sent. */
  async function apply(
    call: CallScene,
    who: TestPerson,
    more: Record<string, unknown> = {},
    organisationId?: string,
  ): Promise<string> {
    const { id } = await ok(who.client.post(`/calls/${call.id}/applications`, { clientKey: newId(), organisationId }));
    await ok(
      who.client.put(`/applications/${id}`, applicationText({ name: who.name, ...more }), { 'if-match': '"1"' }),
    );
    await ok(who.client.post(`/applications/${id}/send`));
    return id;
  }

  /** Closes a call and lets these people begin to assess, without a conflict of interest. */
  async function assess(call: CallScene, assessors: TestPerson[], conflicts: Json[][] = []): Promise<void> {
    await ok(call.lead.put(`/calls/${call.id}/assessors`, { members: assessors.map(({ id }) => ({ personId: id })) }));
    app.clock.set('2027-03-13T09:00:00Z');
    await ok(call.lead.post(`/calls/${call.id}/assess`));
    for (const [at, { client }] of assessors.entries())
      await ok(client.post(`/calls/${call.id}/assessment/conflicts`, { conflicts: conflicts[at] ?? [] }));
  }

  /** What an assessor says of an application, the same for each criterion. */
  const scores = (call: CallScene, score: number) => ({
    scores: call.criteria.map((criterionId) => ({ criterionId, score, reason: `It is a ${score}.` })),
  });

  async function send(call: CallScene, who: TestPerson, applicationId: string, score: number): Promise<Json> {
    return ok(who.client.post(`/applications/${applicationId}/assessment/send`, scores(call, score)));
  }

  return { draft, open, apply, assess, scores, send, people: people(app) };
}

/** The body of an answer that has to be a good one. */
export async function ok(answer: Promise<{ status: number; text: string; body: Json }>): Promise<Json> {
  const { status, text, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}
