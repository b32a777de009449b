import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { system } from '../kernel/http/actor.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { RecordContentsQuery } from './record-contents.js';
import { RoomMessagesCleared } from './record.events.js';
import type { SessionRecord } from './session-record.entity.js';
import { SessionRecords } from './session-records.js';

const day = 24 * 3_600_000;

/** Deletes what was said and who was there, after the days the operator has set. The record keeps what it says. */
@Injectable()
export class ClearMessages {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly events: Events,
    private readonly records: SessionRecords,
    private readonly contents: RecordContentsQuery,
  ) {}

  @Cron('records.clear-messages', '47 3 * * *')
  async clear(): Promise<void> {
    if (this.config.roomMessageDays === 0) return;
    const before = new Date(this.clock.now().getTime() - this.config.roomMessageDays * day);
    const due = await this.db.sql<{ id: string }>`
      select l.id from live_session l left join session_record e on e.session_id = l.id
      where l.state in ('ended', 'published') and coalesce(l.published_at, l.ended_at) < ${before} and e.cleared_at is null
      order by l.ended_at`;
    for (const { id } of due) await this.clearOne(id);
  }

  private async clearOne(sessionId: string): Promise<void> {
    await this.db.transaction(async () => {
      const { record, facts } = await this.records.require(system, sessionId, 'read', { lock: true });
      if (record.clearedAt) return;
      // A draft that nobody has published yet is written from what is kept here.
      record.contents ??= await this.contents.of(sessionId);
      record.clearedAt = this.clock.now();
      await this.db.save(record);
      await this.deleteTraces(sessionId);
      await this.deleteMessages(record);
      await this.deletePeople(sessionId);
      await this.events.record(system, new RoomMessagesCleared(facts.session.space.id, sessionId, {}));
    });
  }

  /** Who reacted, voted, spoke, reported, was here. Results of polls stay. */
  private async deleteTraces(sessionId: string): Promise<void> {
    const db = this.db;
    await db.sql`delete from room_reaction where participant_id in (select id from room_participant where session_id = ${sessionId})`;
    await db.sql`delete from room_report where participant_id in (select id from room_participant where session_id = ${sessionId})`;
    await db.sql`
      update poll_vote set participant_id = null, voter = gen_random_uuid()::text
      where poll_id in (select k.id from poll k join room r on r.id = k.room_id where r.session_id = ${sessionId})`;
    await db.sql`delete from speaker_turn where room_id in (select id from room where session_id = ${sessionId})`;
    await db.sql`delete from room_presence where room_id in (select id from room where session_id = ${sessionId})`;
    await db.sql`delete from harvest where room_id in (select id from room where session_id = ${sessionId})`;
  }

  /** All but questions and harvests of the record and what became a comment. */
  private async deleteMessages({ sessionId, contents }: SessionRecord): Promise<void> {
    const kept = [...(contents?.questions ?? []), ...(contents?.harvests ?? [])].map(({ id }) => id);
    const gone = await this.db.sql<{ id: string }>`
      select m.id from room_message m join room r on r.id = m.room_id
      where r.session_id = ${sessionId} and m.id <> all(${kept}::uuid[])
        and not exists (select 1 from comment_request q where q.message_id = m.id and q.state = 'accepted')`;
    const ids = gone.map(({ id }) => id);
    await this.db
      .sql`update room_message set parent_id = null where parent_id = any(${ids}::uuid[]) and id <> all(${ids}::uuid[])`;
    await this.db.sql`
      update room_message set merged_into = null where merged_into = any(${ids}::uuid[]) and id <> all(${ids}::uuid[])`;
    await this.db.sql`update room set pinned_id = null, spotlight_id = null where session_id = ${sessionId}`;
    await this.db.sql`delete from room_message where id = any(${ids}::uuid[])`;
  }

  /** Authors of what is kept stay known, without a name, so that they hear of an answer. */
  private async deletePeople(sessionId: string): Promise<void> {
    await this.db.sql`
      delete from room_participant p where p.session_id = ${sessionId}
        and not exists (select 1 from room_message m where m.participant_id = p.id)`;
    await this.db.sql`
      update room_participant set name = '', stakeholder_type = null, breakout_id = null, sanction_reason = null
      where session_id = ${sessionId}`;
  }
}
