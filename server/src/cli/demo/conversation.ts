import { newId } from '../../kernel/ids.js';
import type { Cast } from './cast.js';
import type { Chance } from './chance.js';
import type { Opened } from './consultation.js';
import type { Stage } from './stage.js';
import type { SaidOfBlock, Spoken } from './texts/spoken.js';

const day = 24 * 3_600_000;

/** What is said in a consultation, and when. */
export interface ConversationPlan {
  opened: Opened;
  said: SaidOfBlock[];
  from: Date;
  until: Date;
}

/** A comment as it was sent. */
export interface Posted {
  id: string;
  state: string;
  revisionId: string;
  revisionNumber: number;
}

/** A comment of the conversation: its words, and the block they are about. */
export interface Said {
  id: string;
  block: number;
  spoken: Spoken;
}
type Waiting = Omit<Said, 'id'> & { parentId?: string };

/** Lets people comment and reply in an order of chance; about a third of it comes in the last three days. */
export async function converse(stage: Stage, cast: Cast, chance: Chance, plan: ConversationPlan): Promise<Said[]> {
  const waiting: Waiting[] = plan.said.flatMap(({ block, said }) => said.map((spoken) => ({ block, spoken })));
  const said: Said[] = [];
  for (const at of instants(chance, plan)) {
    stage.at(at);
    const { parentId, block, spoken } = chance.take(waiting);
    const place = parentId ? { parentId } : { anchor: anchor(plan.opened, block, spoken) };
    const id = await say(stage, cast, plan.opened, spoken, place);
    said.push({ id, block, spoken });
    waiting.push(...(spoken.replies ?? []).map((reply) => ({ block, spoken: reply, parentId: id })));
    if (chance.happens(0.5)) await support(stage, cast, chance, chance.pick(said));
  }
  return said;
}

function instants(chance: Chance, { said, from, until }: ConversationPlan): Date[] {
  const last = Math.max(from.getTime(), until.getTime() - 3 * day);
  const one = () =>
    chance.happens(0.34)
      ? last + chance.next() * (until.getTime() - last)
      : from.getTime() + chance.next() * (until.getTime() - from.getTime());
  const count = said.reduce((sum, place) => sum + countOf(place.said), 0);
  return Array.from({ length: count }, one)
    .sort((a, b) => a - b)
    .map((time) => new Date(time));
}

function countOf(spoken: Spoken[]): number {
  return spoken.reduce((sum, { replies = [] }) => sum + 1 + countOf(replies), 0);
}

/** The block, or a passage that is found in it by its words. */
function anchor({ versionId, blockIds }: Opened, block: number, { passage }: Spoken) {
  const quote = passage ? { exact: passage, prefix: '', suffix: '' } : null;
  return { versionId, blockId: blockIds[block], quote };
}

/** Somebody says it: a guest, a person, or an organisation through one. */
async function say(stage: Stage, cast: Cast, opened: Opened, spoken: Spoken, place: object): Promise<string> {
  const { voice, author } = await speakerOf(stage, cast, spoken);
  const { body, language = 'nl', stance, instead, rewritten } = spoken;
  const posted = await voice.send<Posted>('POST', `/activities/${opened.activityId}/comments`, {
    clientKey: newId(),
    body,
    language,
    stance,
    suggestion: instead,
    ...author,
    ...place,
  });
  await release(stage, cast, posted);
  if (rewritten) await voice.send('PATCH', `/comments/${posted.id}`, { body: rewritten }, posted.revisionNumber);
  return posted.id;
}

async function speakerOf(stage: Stage, cast: Cast, spoken: Spoken) {
  if ('guest' in spoken) return { voice: stage.guest(spoken.guest), author: { guest: { displayName: spoken.guest } } };
  const { personId, organisationId } = cast.speakers[spoken.by];
  return { voice: await stage.as(personId), author: organisationId ? { organisationId } : {} };
}

/** Publishes what waits for a moderator, such as the first words of a newcomer. */
async function release(stage: Stage, cast: Cast, { id, state, revisionId }: Posted): Promise<void> {
  if (state !== 'held') return;
  const moderator = await stage.as(cast.people['moderator']);
  await moderator.send('POST', `/comments/${id}/decisions`, {
    action: 'release',
    reason: 'no-breach',
    seenRevisionId: revisionId,
  });
}

async function support(stage: Stage, cast: Cast, chance: Chance, { id }: Said): Promise<void> {
  const { personId } = chance.pick(Object.values(cast.speakers));
  const voice = await stage.as(personId);
  // Nobody supports their own words.
  await voice.send('PUT', `/comments/${id}/support`).catch(() => undefined);
}
