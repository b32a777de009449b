import { Injectable } from '@nestjs/common';
import { AccountDeleted, GuestClaimed, ProfileChanged } from '../accounts/accounts.events.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { MergeParticipants } from './merge-participants.js';
import { RoomChanges } from './room-changes.js';

/** Does in live rooms what follows from changes of accounts. Pages that are open show it too. */
@Injectable()
export class FollowParticipants {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly changes: RoomChanges,
    private readonly merging: MergeParticipants,
  ) {}

  /** Who takes what they contributed as a guest into an account is one participant, also when they had joined with both. */
  @OnEvent(GuestClaimed)
  async claim({ subjectId: guestId, data }: RecordedEvent<DataOf<typeof GuestClaimed>>): Promise<void> {
    await this.each(sql`guest_id = ${guestId}`, async (id, sessionId) => {
      const other = await this.db.one<{ id: string }>`
        select id from room_participant where session_id = ${sessionId} and person_id = ${data.personId}`;
      if (other) await this.merging.merge(id, other.id);
      else
        await this.db.sql`
          update room_participant set person_id = ${data.personId}, guest_id = null,
            name = (select name from person where id = ${data.personId}) where id = ${id} and guest_id = ${guestId}`;
      return other?.id ?? id;
    });
  }

  /** Who has another name has it on what they said before, too. Names that were deleted after some time do not come back. */
  @OnEvent(ProfileChanged)
  async rename({ subjectId: personId }: RecordedEvent): Promise<void> {
    const isOld = sql`person_id = ${personId} and name <> '' and name <> (select name from person where id = ${personId})`;
    await this.each(isOld, async (id) => {
      await this.db.query(sql`
        update room_participant set name = (select name from person where id = ${personId}) where id = ${id} and ${isOld}`);
      return id;
    });
  }

  /** What was said stays, without a name; nobody waits for them to speak, or is told any more why they were muted or removed. */
  @OnEvent(AccountDeleted)
  async forget({ subjectId: personId }: RecordedEvent): Promise<void> {
    await this.each(sql`person_id = ${personId} and name <> ''`, async (id) => {
      await this.db.sql`update room_participant set name = '', sanction_reason = null where id = ${id}`;
      await this.db.sql`
        update speaker_turn set state = case state when 'waiting' then 'withdrawn' else 'done' end, ended_at = ${this.clock.now()}
        where participant_id = ${id} and state in ('waiting', 'speaking')`;
      return id;
    });
  }

  /**
   * Changes each participant that a condition on `room_participant` finds.
   * @param work answers with the participant to whom what was said belongs from now on
   */
  private async each(which: Sql, work: (id: string, sessionId: string) => Promise<string>): Promise<void> {
    const rows = await this.db.query<{ id: string; sessionId: string }>(
      sql`select id, session_id as "sessionId" from room_participant where ${which}`,
    );
    for (const { id, sessionId } of rows) await this.inRooms(sessionId, () => work(id, sessionId));
  }

  /** Holds all rooms of a session while a participant changes, and tells these what looks different. */
  private async inRooms(sessionId: string, work: () => Promise<string>): Promise<void> {
    await this.db.transaction(async () => {
      const rooms = await this.db.query<{ id: string }>(
        sql`select id from room where session_id = ${sessionId} order by position for no key update`,
      );
      const participantId = await work();
      for (const { id: roomId } of rooms) {
        await this.changes.change(roomId, async (change) => {
          const said = await this.db.query<{ id: string }>(sql`
            select id from room_message where room_id = ${roomId} and participant_id = ${participantId} and state = 'visible'`);
          const open = await this.db.query<{ id: string }>(
            sql`select id from poll where room_id = ${roomId} and state = 'open'`,
          );
          change.touch(...said.map(({ id }) => id));
          for (const { id } of open) change.poll(id);
          change.renew('queue');
          change.standing(participantId);
        });
      }
    });
  }
}
