import type { PollKind, PollResults, PollState, PollTally, RoomPoll } from '../../../shared/rooms.js';
import { sql } from '../kernel/database/database.js';

/** A poll as it is stored, with how many have voted. */
export interface PollRow {
  id: string;
  kind: PollKind;
  question: string;
  language: string;
  options: { id: string; text: string }[];
  steps: number | null;
  anonymous: boolean;
  results: PollResults;
  state: PollState;
  tally: PollTally;
  base: number;
}

/** Columns of `PollRow` from `poll k`. */
export const pollColumns = sql`k.id, k.kind, k.question, k.language, k.options, k.steps, k.anonymous, k.results, k.state, k.tally,
  (select count(*)::int from poll_vote v where v.poll_id = k.id) as base`;

/** A poll as participants see it: without results until these may be seen. */
export function toRoomPoll({ language, tally, ...poll }: PollRow): RoomPoll {
  const isShown = poll.state === 'closed' || poll.results === 'live';
  return { ...poll, lang: language, tally: isShown ? tally : null };
}
