import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import { system } from '../kernel/http/actor.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { SteerRoom } from './steer-room.js';

const minute = 60_000;

/** Minutes in which nothing happened, so that nobody is cut off who stayed longer. */
const quietMinutes = 30;

/**
 * Ends sessions that their hosts forgot. Without an end there is no record, and what was said is kept for ever: it is deleted
 * some time after the end. One that nobody began ends too when people had come; the others leave nothing.
 */
@Injectable()
export class EndForgottenSessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly steering: SteerRoom,
  ) {}

  @Cron('rooms.end-forgotten-sessions', '*/10 * * * *')
  async endAll(): Promise<void> {
    const forgotten = await this.db.query<{ id: string }>(
      sql`select l.id from live_session l where ${this.isForgotten()} order by l.ends_at, l.id`,
    );
    for (const { id } of forgotten) await this.end(id);
  }

  private async end(id: string): Promise<void> {
    await this.db.transaction(async () => {
      // A host may have ended it, or somebody said something, since it was found.
      const [still] = await this.db.query(
        sql`select 1 from live_session l where l.id = ${id} and ${this.isForgotten()} for update of l`,
      );
      if (still) await this.steering.command(system, id, 'end');
    });
  }

  /** A condition on `live_session l`. */
  private isForgotten(): Sql {
    const now = this.clock.now().getTime();
    const planned = new Date(now - this.config.sessionEndHours * 60 * minute);
    const quiet = new Date(now - quietMinutes * minute);
    const inRoom = sql`join room r on r.id = room_id where r.session_id = l.id`;
    return sql`l.ends_at <= ${planned}
      and (l.state in ('live', 'paused') or (l.state in ('planned', 'lobby')
        and exists (select 1 from room_participant p where p.session_id = l.id)))
      and (l.started_at is null or l.started_at <= ${quiet})
      and not exists (select 1 from room_participant p where p.session_id = l.id and p.joined_at > ${quiet})
      and not exists (select 1 from room r where r.session_id = l.id and r.item_since > ${quiet})
      and not exists (select 1 from room_message m ${inRoom} and m.created_at > ${quiet})
      and not exists (select 1 from speaker_turn t ${inRoom} and greatest(t.raised_at, t.started_at, t.ended_at) > ${quiet})
      and not exists (select 1 from poll k ${inRoom} and greatest(k.opened_at, k.closed_at) > ${quiet})
      and not exists (select 1 from poll_vote v join poll k on k.id = v.poll_id ${inRoom} and v.cast_at > ${quiet})`;
  }
}
