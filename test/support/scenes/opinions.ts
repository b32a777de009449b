import { EndRounds } from '../../../server/src/opinions/end-rounds.js';
import type { TestApp } from '../app.js';
import { type Answer, type Client, ifMatch, type Json } from '../client.js';
import { type BodyScene, openBody, seatFor } from './bodies.js';
import { travel } from './consultations.js';
import { organisations, type TestOrganisation } from './organisations.js';
import { people, type TestPerson } from './people.js';

/** A member of the group with the seat they hold. */
export interface Seated extends TestPerson {
  seatId: string;
}

/** A body whose opinions are read by all, with members and an authority that it advises. */
export interface GroupScene extends BodyScene {
  members: Seated[];
  authority: TestOrganisation;
  /** Speaks for the authority. */
  official: TestPerson;
}

export const hour = 3_600_000;
export const day = 24 * hour;

/** Lets time pass while everyone stays signed in. */
export const later = (app: TestApp, milliseconds: number): Promise<void> =>
  travel(app, new Date(app.clock.now().getTime() + milliseconds));

/** An expert group with so many members. */
export async function advisingGroup(
  app: TestApp,
  { members = 3, ...wanted }: { members?: number; visibility?: string; title?: string } = {},
): Promise<GroupScene> {
  const body = await openBody(app, wanted);
  const seated: Seated[] = [];
  for (let at = 0; at < members; at += 1) seated.push(await seat(app, body, { name: `Member ${at + 1}` }));
  const authority = await organisations(app).create({ name: 'Ministry of Employment', type: 'national-authority' });
  const official = await organisations(app).member(authority.id, 'representative');
  return { ...body, members: seated, authority, official };
}

/** Gives a new person a seat. */
export async function seat(
  app: TestApp,
  body: BodyScene,
  { name, publicName, role = 'member' }: { name: string; publicName?: string; role?: string },
): Promise<Seated> {
  const person = await people(app).member({ name });
  const sitting = [{ sitting: 'holder', name, publicName, email: person.email }];
  const given = await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null, { role, people: sitting }));
  if (given.status !== 201) throw new Error(given.text);
  return { ...person, seatId: given.body.id };
}

const blocks = [
  { kind: 'paragraph', text: 'The group welcomes the draft.' },
  { kind: 'recommendation', level: 1, label: '1', text: 'Begin language courses within four weeks.' },
  { kind: 'recommendation', level: 1, label: '2', text: 'Recognise diplomas within three months.' },
];

/** An opinion whose text has a published version, so that it can be put to the members. */
export async function draftOpinion(
  { lead, id }: Pick<BodyScene, 'lead' | 'id'>,
  frame: Record<string, unknown> = {},
  texts: object[] = blocks,
): Promise<{ id: string; documentId: string }> {
  const started = await lead.post(`/bodies/${id}/opinions`, {
    kind: 'opinion',
    title: 'Draft measure 4',
    language: 'en',
    ...frame,
  });
  if (started.status !== 201) throw new Error(started.text);
  const { documentId } = (await lead.get(`/opinions/${started.body.id}`)).body;
  const draft = (await lead.get(`/documents/${documentId}/versions/1`)).body;
  let { version } = draft;
  let after: string | null = null;
  for (const block of texts) {
    const changed: Answer<Json> = await lead.post(
      `/versions/${draft.id}/blocks`,
      { ...block, after },
      ifMatch(version),
    );
    if (changed.status >= 300) throw new Error(changed.text);
    ({ version } = changed.body);
    after = changed.body.block.id;
  }
  const published = await lead.post(`/versions/${draft.id}/publish`, {}, ifMatch(version));
  if (published.status !== 200) throw new Error(published.text);
  return { id: started.body.id, documentId };
}

/** Rules of a vote: open, half of the seats, more in favour than against, one day. */
export const voteRules = (app: TestApp, more: Record<string, unknown> = {}) => ({
  closesAt: new Date(app.clock.now().getTime() + day).toISOString(),
  quorum: 50,
  majority: 'votes-cast',
  isSecret: false,
  proxies: 0,
  statementDays: 0,
  ...more,
});

/** Puts it to the vote. */
export async function openVote(app: TestApp, lead: Client, opinionId: string, more: object = {}): Promise<void> {
  const opened = await lead.post(`/opinions/${opinionId}/vote`, voteRules(app, { ...more }));
  if (opened.status !== 200) throw new Error(opened.text);
}

/** Votes for the member's own seat. */
export const vote = ({ client, seatId }: Seated, opinionId: string, choice: string) =>
  client.put(`/opinions/${opinionId}/ballot`, { seatId, choice });

/** An opinion that all members voted for and that is published. */
export async function publishedOpinion(
  app: TestApp,
  group: GroupScene,
  { frame = {}, answerDueOn = null }: { frame?: Record<string, unknown>; answerDueOn?: string | null } = {},
): Promise<{ id: string; documentId: string }> {
  const opinion = await draftOpinion(group, { addresseeOrganisationId: group.authority.id, ...frame });
  await openVote(app, group.lead, opinion.id);
  for (const member of group.members) await vote(member, opinion.id, 'for');
  await later(app, day);
  const published = await group.lead.post(`/opinions/${opinion.id}/publish`, { answerDueOn });
  if (published.status !== 200) throw new Error(published.text);
  return opinion;
}

/** What a worker does that comes up again after the ends of rounds went by. */
export async function afterDowntime(app: TestApp): Promise<void> {
  await app.app.get(EndRounds).findMissedEnds();
  await app.drain();
}
