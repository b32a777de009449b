import { Injectable } from '@nestjs/common';
import { papersReminderDays } from '../../../shared/meetings.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { system } from '../kernel/http/actor.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { minutesOverdue } from './meeting-row.js';
import { MinutesOverdue, PapersDueSoon } from './meeting.events.js';

interface Due {
  id: string;
  spaceId: string;
}

/** Says when papers are due soon, and when minutes should have been published. Each is said once. */
@Injectable()
export class MeetingDeadlines {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  @Cron('meetings.deadlines', '7 * * * *')
  async look(): Promise<void> {
    await this.remindOfPapers();
    await this.tellOverdueMinutes();
  }

  private async remindOfPapers(): Promise<void> {
    await this.db.transaction(async () => {
      const now = this.clock.now();
      const today = sql`(${now}::timestamptz at time zone m.time_zone)::date`;
      const due = sql`((m.starts_at at time zone m.time_zone)::date - m.papers_days)`;
      const meetings = await this.db.query<Due>(sql`
        update meeting m set papers_reminded_at = ${now}
        where m.state in ('planned', 'invited') and m.papers_reminded_at is null and m.starts_at > ${now}
          and ${today} between ${due} - ${papersReminderDays}::int and ${due}
        returning m.id, m.space_id as "spaceId"`);
      for (const { id, spaceId } of meetings) await this.events.record(system, new PapersDueSoon(spaceId, id, {}));
    });
  }

  private async tellOverdueMinutes(): Promise<void> {
    await this.db.transaction(async () => {
      const now = this.clock.now();
      const meetings = await this.db.query<Due>(sql`
        update meeting_minutes n set overdue_told_at = ${now} from meeting m
        where m.id = n.meeting_id and n.overdue_told_at is null and ${minutesOverdue(now)}
        returning m.id, m.space_id as "spaceId"`);
      for (const { id, spaceId } of meetings) await this.events.record(system, new MinutesOverdue(spaceId, id, {}));
    });
  }
}
