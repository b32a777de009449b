import { Injectable } from '@nestjs/common';
import { type PollChoice, roomLimits } from '../../../shared/rooms.js';
import { Batches } from '../kernel/batches/batches.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { CountVotes } from './count-votes.js';
import { Participants } from './participants.js';
import { readChoice, readWords } from './poll-choices.js';
import { pollColumns, type PollRow } from './poll-row.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import { type RoomFacts, roomPolicy } from './room.policy.js';
import { isOpen } from './room-row.js';
import { ScreenMessages } from './screen-messages.js';
import { Voters } from './voters.js';

interface Voting {
  pollId: string;
  participantId: string;
  choice: PollChoice;
}

/** A vote that counts. */
interface GoodVote {
  pollId: string;
  voter: string;
  participantId: string | null;
  choice: PollChoice;
}

type Standing = Map<string, { removed: boolean; muted: boolean }>;

/** Votes. A crowd that votes at once is counted at most four times a second. */
@Injectable()
export class Vote {
  private readonly lines = new Batches<Voting>((roomId, votes) => this.write(roomId, votes), {
    every: roomLimits.figuresEvery,
    inContext: true,
  });

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: RoomAccess,
    private readonly participants: Participants,
    private readonly changes: RoomChanges,
    private readonly voters: Voters,
    private readonly votes: CountVotes,
    private readonly screening: ScreenMessages,
  ) {}

  /**
   * Votes, or votes otherwise; everyone has one vote.
   * @throws Problem `not-found` for what is no poll of this room that participants see, `poll-closed`, `room-closed`, `removed`;
   *   `muted` for open words; `validation-failed` for what the poll does not take; and what `roomPolicy.speak` gives
   */
  async vote(
    actor: Actor,
    { room: roomId, pollId, choice }: { room: string; pollId: string; choice: PollChoice },
    asked?: RoomFacts,
  ): Promise<void> {
    const room = asked ?? (await this.access.load(actor, roomId));
    authorize(actor, roomPolicy, 'speak', room);
    if (typeof choice === 'string') await this.assertFit(actor, room, readWords(choice));
    const { id: participantId } = room.participant ?? (await this.participants.join(actor, room.session.id));
    await this.lines.add(room.id, { pollId, participantId, choice });
  }

  /** Open words stand on a big screen, where nobody looks at them before. */
  private async assertFit(actor: Actor, { session: { activity } }: RoomFacts, body: string): Promise<void> {
    const settings = { ...activity.settings, moderation: 'after' as const, newcomerFirst: 0 };
    const words = { body, language: actor.language, isHelper: false };
    const screening = await this.screening.prepare({ ...activity, settings }, words);
    const findings = screening({ ownWordsAgain: false, earlierVisible: 0, premoderated: false });
    if (findings.some(({ outcome, step }) => outcome === 'hold' && step !== 'length'))
      throw new Problem('validation-failed', { errors: [{ pointer: '/choice', code: 'unwantedWords' }] });
  }

  private async write(roomId: string, votes: Voting[]): Promise<(void | Error)[]> {
    return this.changes.change(roomId, async (change) => {
      if (!isOpen(change.room, this.clock.now())) return votes.map(() => new Problem('room-closed'));
      const polls = await this.seen(roomId, votes);
      const standing = await this.standing(votes);
      const judged = votes.map((vote) => this.judge(vote, polls.get(vote.pollId), standing));
      const good = judged.filter((one): one is GoodVote => !(one instanceof Problem));
      // Of several changes of mind in one batch the last one counts.
      await this.store([...new Map(good.map((one) => [`${one.pollId} ${one.voter}`, one])).values()]);
      const voted = [...polls.values()].filter(({ id }) => good.some(({ pollId }) => pollId === id));
      await this.votes.count(voted);
      for (const { id } of voted) change.poll(id);
      return judged.map((one) => (one instanceof Problem ? one : undefined));
    });
  }

  /** The polls asked for that participants see. */
  private async seen(roomId: string, votes: Voting[]): Promise<Map<string, PollRow>> {
    const ids = [...new Set(votes.map(({ pollId }) => pollId))];
    const rows = await this.db.query<PollRow>(sql`
      select ${pollColumns} from poll k where k.id = any(${ids}::uuid[]) and k.room_id = ${roomId} and k.state <> 'draft'`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async standing(votes: Voting[]): Promise<Standing> {
    const ids = [...new Set(votes.map(({ participantId }) => participantId))];
    const rows = await this.db.sql<{ id: string; removed: boolean; muted: boolean }>`
      select id, removed_at is not null as removed, muted_at is not null as muted from room_participant where id = any(${ids}::uuid[])`;
    return new Map(rows.map((row) => [row.id, row]));
  }

  private judge({ participantId, choice }: Voting, poll: PollRow | undefined, standing: Standing): GoodVote | Problem {
    const { removed, muted } = standing.get(participantId) ?? { removed: true, muted: true };
    if (removed) return new Problem('removed');
    if (!poll) return new Problem('not-found');
    if (poll.state === 'closed') return new Problem('poll-closed');
    if (muted && poll.kind === 'words') return new Problem('muted');
    const read = readOr(poll, choice);
    if (read instanceof Problem) return read;
    const voter = this.voters.keyIn(poll, participantId);
    return { pollId: poll.id, voter, participantId: poll.anonymous ? null : participantId, choice: read };
  }

  private async store(votes: GoodVote[]): Promise<void> {
    if (votes.length === 0) return;
    await this.db.query(sql`
      insert into poll_vote (poll_id, voter, participant_id, choice, cast_at)
      select "pollId", voter, "participantId", choice, ${this.clock.now()}
      from jsonb_to_recordset(${JSON.stringify(votes)}::jsonb) as v ("pollId" uuid, voter text, "participantId" uuid, choice jsonb)
      on conflict (poll_id, voter) do update set choice = excluded.choice, cast_at = excluded.cast_at`);
  }
}

/** The choice, or why the poll does not take it. */
function readOr(poll: PollRow, choice: PollChoice): PollChoice | Problem {
  try {
    return readChoice(poll, choice);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
