import { Injectable } from '@nestjs/common';
import { next, type CommandOf } from '../../../shared/lifecycle.js';
import { pollLifecycle } from '../../../shared/rooms.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { pollColumns, type PollRow } from './poll-row.js';
import { CountVotes } from './count-votes.js';
import { RoomAccess } from './room-access.js';
import { type RoomChange, RoomChanges } from './room-changes.js';
import { isOpen } from './room-row.js';
import { PollClosed, PollOpened } from './room.events.js';

/** Opens polls to votes and closes them. */
@Injectable()
export class RunPolls {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: RoomAccess,
    private readonly changes: RoomChanges,
    private readonly votes: CountVotes,
  ) {}

  /**
   * Opens a draft to votes and puts it on the big screen.
   * @throws Problem as `authorize` does, for everyone but hosts; `room-closed` while nobody can vote; InvalidTransition
   */
  async open(actor: Actor, pollId: string): Promise<void> {
    await this.run(actor, pollId, 'open', async (poll, change) => {
      const { id: roomId, itemId } = change.room;
      if (!isOpen(change.room, this.clock.now())) throw new Problem('room-closed');
      await this.db.sql`
        update poll set state = 'open', opened_at = ${this.clock.now()}, item_id = ${itemId} where id = ${poll.id}`;
      await this.votes.count([poll]);
      await this.db.sql`update room set poll_id = ${poll.id} where id = ${roomId}`;
      change.poll(poll.id);
      change.renew('steering');
      change.console();
      await this.events.record(actor, new PollOpened(change.room.spaceId, poll.id, { roomId }));
    });
  }

  /**
   * Closes a poll: its results stand and are shown.
   * @throws Problem as `authorize` does, for everyone but hosts; InvalidTransition
   */
  async close(actor: Actor, pollId: string): Promise<void> {
    await this.run(actor, pollId, 'close', (poll, change) => this.finish(actor, poll, change));
  }

  /** Closes all polls of a room, for it ends. */
  async closeAll(actor: Actor, change: RoomChange): Promise<void> {
    const open = await this.db.query<PollRow>(
      sql`select ${pollColumns} from poll k where k.room_id = ${change.room.id} and k.state = 'open'`,
    );
    for (const poll of open) await this.finish(actor, poll, change);
  }

  private async run(
    actor: Actor,
    pollId: string,
    command: CommandOf<typeof pollLifecycle>,
    work: (poll: PollRow, change: RoomChange) => Promise<void>,
  ): Promise<void> {
    const { id: roomId } = await this.access.requireOf(actor, sql`poll where id = ${pollId}`, 'host');
    await this.changes.change(roomId, async (change) => {
      const [row] = await this.db.query<PollRow>(sql`select ${pollColumns} from poll k where k.id = ${pollId}`);
      const poll = found(row);
      next(pollLifecycle, poll.state, command);
      await work(poll, change);
    });
  }

  private async finish(actor: Actor, poll: PollRow, change: RoomChange): Promise<void> {
    const now = this.clock.now();
    await this.votes.count([poll]);
    await this.db.sql`update poll set state = 'closed', closed_at = ${now} where id = ${poll.id}`;
    if (poll.anonymous) await this.forgetVoters(poll.id, now);
    change.poll(poll.id);
    change.console();
    await this.events.record(actor, new PollClosed(change.room.spaceId, poll.id, { roomId: change.room.id }));
  }

  /** What was chosen stays, in an order and under keys that say nothing. */
  private async forgetVoters(pollId: string, now: Date): Promise<void> {
    await this.db.sql`
      with cast_votes as (delete from poll_vote where poll_id = ${pollId} returning choice)
      insert into poll_vote (poll_id, voter, choice, cast_at)
      select ${pollId}, gen_random_uuid()::text, choice, ${now} from cast_votes order by random()`;
  }
}
