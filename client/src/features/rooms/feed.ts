import type { HiddenMessage, RoomEntry, RoomPoll, SpeakerEntry } from '../../../../shared/rooms';
import type { RoomContents } from './room-log';

/** The feed in its order, from the place up to which it was asked for. */
export function feedOf({ entries, earlierThan }: Pick<RoomContents, 'entries' | 'earlierThan'>): RoomEntry[] {
  const from = earlierThan ?? 0;
  return [...entries.values()].filter(({ seq }) => seq >= from).sort(bySeq);
}

/** A message and what answers it. */
export function threadOf(entries: RoomContents['entries'], rootId: string): RoomEntry[] {
  return [...entries.values()].filter(({ id, parentId }) => id === rootId || parentId === rootId).sort(bySeq);
}

/**
 * Rows with one's own hidden messages where these stood.
 * @param hasEarlier what was said before the first row is not there, and so are hidden messages from before it
 */
export function inPlaces(
  rows: readonly RoomEntry[],
  hidden: readonly HiddenMessage[],
  hasEarlier: boolean,
): readonly (RoomEntry | HiddenMessage)[] {
  if (hidden.length === 0) return rows;
  const places: (RoomEntry | HiddenMessage)[] = [...rows];
  // The last comes first, so that what stands at the same place keeps its order.
  for (const message of hidden.toSorted((a, b) => timeOf(b) - timeOf(a))) {
    const before = rows.findLastIndex((row) => timeOf(row) <= timeOf(message));
    if (before >= 0 || !hasEarlier) places.splice(before + 1, 0, message);
  }
  return places;
}

/** How many answer each message. */
export function replyCounts(entries: RoomContents['entries']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { parentId } of entries.values()) if (parentId) counts.set(parentId, (counts.get(parentId) ?? 0) + 1);
  return counts;
}

/** A question with how many were merged into it. */
export interface AskedQuestion {
  entry: RoomEntry;
  merged: number;
}

/**
 * Questions, those that most people ask first, and answered ones after them. What was merged into another stands there.
 */
export function questionsOf(entries: RoomContents['entries']): AskedQuestion[] {
  const questions = [...entries.values()].filter(({ kind }) => kind === 'question');
  const merged = new Map<string, number>();
  for (const { question } of questions)
    if (question?.mergedInto) merged.set(question.mergedInto, (merged.get(question.mergedInto) ?? 0) + 1);
  return questions
    .filter(({ question }) => !question?.mergedInto)
    .sort((a, b) => answered(a) - answered(b) || b.supports - a.supports || a.seq - b.seq)
    .map((entry) => ({ entry, merged: merged.get(entry.id) ?? 0 }));
}

/** Polls, open ones first, then the latest. */
export function pollsOf(polls: readonly RoomPoll[]): RoomPoll[] {
  return polls.toReversed().sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
}

/** Where a participant stands in the queue: 0 while they speak, then from 1; null when they are not in it. */
export function placeIn(queue: readonly SpeakerEntry[], participantId: string | undefined): number | null {
  const at = queue.findIndex((entry) => entry.participantId === participantId);
  if (at < 0) return null;
  return at + (queue[0]?.state === 'speaking' ? 0 : 1);
}

/** The words of a message in one line, without markup. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const timeOf = ({ at }: { at: string }): number => Date.parse(at);
const bySeq = (a: RoomEntry, b: RoomEntry): number => a.seq - b.seq;
const answered = ({ question }: RoomEntry): number => (question?.answered ? 1 : 0);
