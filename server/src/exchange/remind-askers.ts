import { Injectable } from '@nestjs/common';
import { exchangeLimits } from '../../../shared/exchange.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { system } from '../kernel/http/actor.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { PeerRequestOverdue } from './exchange.events.js';

/** Notices requests whose target date has passed while nobody said what came of them. */
@Injectable()
export class RemindAskers {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A day is over at midnight in the time zone of the body; after some reminders the asker is left alone. */
  @Cron('exchange.remind-askers', '7 * * * *')
  async remind(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - exchangeLimits.reminderDays * 86_400_000);
    await this.db.transaction(async () => {
      const late = await this.db.sql<{ id: string; spaceId: string; reminder: number }>`
        update peer_request r set reminders = r.reminders + 1, reminded_at = ${now}
        from space s where s.id = r.space_id and s.state = 'active' and r.state = 'open' and r.hidden_at is null
          and r.target_on < (${now}::timestamptz at time zone s.time_zone)::date
          and r.reminders < ${exchangeLimits.reminders} and (r.reminded_at is null or r.reminded_at <= ${before})
        returning r.id, r.space_id as "spaceId", r.reminders as reminder`;
      for (const { id, spaceId, reminder } of late)
        await this.events.record(system, new PeerRequestOverdue(spaceId, id, { reminder }));
    });
  }
}
