import type { Stance } from '../../../../shared/comments.js';
import { newId } from '../../kernel/ids.js';
import type { Cast } from './cast.js';
import type { Chance } from './chance.js';
import type { Opened } from './consultation.js';
import type { Stage } from './stage.js';
import { guestNames, phrases, type Phrases, type Theme } from './texts/voices.js';

/** Shares as seen in consultations: most in the main language, some in others. */
const languages: Record<keyof typeof phrases, number> = { nl: 55, en: 25, fr: 6, de: 6, uk: 5, ar: 3 };
const stances: Record<Stance, number> = { for: 40, neutral: 18, against: 22, none: 20 };
const day = 24 * 3_600_000;

/** What is said in a consultation, and when. */
export interface ConversationPlan {
  opened: Opened;
  /** Which blocks people speak about, with the theme and how often in proportion. */
  places: { block: number; theme: Theme; weight: number }[];
  count: number;
  from: Date;
  until: Date;
}

/** A comment as it was sent. */
export interface Posted {
  id: string;
  state: string;
  revisionId: string;
}

/** A comment of the conversation, with what it is about. */
export interface Said {
  id: string;
  /** The comment that began its thread. */
  rootId: string;
  block: number;
  theme: Theme;
}

/** Lets people comment and reply; about a third of it comes in the last three days. */
export async function converse(stage: Stage, cast: Cast, chance: Chance, plan: ConversationPlan): Promise<Said[]> {
  const said: Said[] = [];
  for (const at of instants(chance, plan)) {
    stage.at(at);
    const answered = said.length > 3 && chance.happens(0.3) ? chance.pick(said.slice(-25)) : null;
    const one = answered ? await reply(stage, cast, chance, plan, answered) : await comment(stage, cast, chance, plan);
    if (one) said.push(one);
    if (said.length > 0 && chance.happens(0.5)) await support(stage, cast, chance, chance.pick(said));
  }
  return said;
}

function instants(chance: Chance, { count, from, until }: ConversationPlan): Date[] {
  const last = Math.max(from.getTime(), until.getTime() - 3 * day);
  const one = () =>
    chance.happens(0.34)
      ? last + chance.next() * (until.getTime() - last)
      : from.getTime() + chance.next() * (until.getTime() - from.getTime());
  return Array.from({ length: count }, one)
    .sort((a, b) => a - b)
    .map((time) => new Date(time));
}

async function comment(
  stage: Stage,
  cast: Cast,
  chance: Chance,
  { opened, places }: ConversationPlan,
): Promise<Said | null> {
  const block = chance.weighted(Object.fromEntries(places.map((each) => [String(each.block), each.weight])));
  const place = places.find((each) => String(each.block) === block);
  if (!place) return null;
  const { language, body } = words(chance, ({ who, saw, want }) => [
    chance.pick(who),
    ...chance.some(saw[place.theme], 3),
    ...chance.some(want[place.theme], 3),
  ]);
  const anchor = { versionId: opened.versionId, blockId: opened.blockIds[place.block] };
  const id = await say(stage, cast, chance, opened, language, {
    body,
    language,
    stance: chance.weighted(stances),
    anchor,
  });
  return { id, rootId: id, block: place.block, theme: place.theme };
}

async function reply(
  stage: Stage,
  cast: Cast,
  chance: Chance,
  { opened }: ConversationPlan,
  to: Said,
): Promise<Said | null> {
  const sometimes = (from: string[]) => (chance.happens(0.5) ? chance.pick(from) : '');
  const { language, body } = words(chance, ({ reply: opening, saw, want }) => [
    chance.pick(opening),
    sometimes(saw[to.theme]),
    sometimes(want[to.theme]),
  ]);
  const id = await say(stage, cast, chance, opened, language, { body, language, parentId: to.id });
  return { ...to, id };
}

/** Words nobody said before, in one of the languages people speak. */
function words(chance: Chance, parts: (from: Phrases) => string[]): { language: string; body: string } {
  const make = () => {
    const language = chance.weighted(languages);
    return { language, body: parts(phrases[language]).filter(Boolean).join(' ') };
  };
  return chance.fresh(make, ({ body }) => body);
}

/** Somebody who speaks the language says it: a guest, a person, or an organisation through one. */
async function say(
  stage: Stage,
  cast: Cast,
  chance: Chance,
  opened: Opened,
  language: string,
  words: object,
): Promise<string> {
  const speakers = cast.participants.filter((participant) => participant.language === language);
  const speaker = speakers.length > 0 && !chance.happens(0.38) ? chance.pick(speakers) : null;
  const displayName = chance.pick(guestNames);
  const voice = speaker ? await stage.as(speaker.personId) : stage.guest(displayName);
  const forOrganisation =
    speaker?.organisationId && chance.happens(0.75) ? { organisationId: speaker.organisationId } : {};
  const author = speaker ? forOrganisation : { guest: { displayName } };
  const posted = await voice.send<Posted>('POST', `/activities/${opened.activityId}/comments`, {
    clientKey: newId(),
    ...words,
    ...author,
  });
  await release(stage, cast, posted);
  return posted.id;
}

/** Publishes what waits for a moderator, such as the first words of a newcomer. */
export async function release(stage: Stage, cast: Cast, { id, state, revisionId }: Posted): Promise<void> {
  if (state !== 'held') return;
  const moderator = await stage.as(cast.people['moderator']);
  await moderator.send('POST', `/comments/${id}/decisions`, {
    action: 'release',
    reason: 'no-breach',
    seenRevisionId: revisionId,
  });
}

async function support(stage: Stage, cast: Cast, chance: Chance, { id }: Said): Promise<void> {
  const { personId } = chance.pick(cast.participants);
  const voice = await stage.as(personId);
  // Nobody supports their own words.
  await voice.send('PUT', `/comments/${id}/support`).catch(() => undefined);
}
