import { Injectable } from '@nestjs/common';
import { papersReminderDays } from '../../../shared/meetings.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { system } from '../kernel/http/actor.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { minutesOverdue } from './meeting-row.js';
import { MinutesOverdue, PapersDueSoon } from './meeting.events.js';
import { RunMeeting } from './run-meeting.js';

/** Whether somebody can still act in the body of the meeting `m`. */
const isAtWork = sql`exists (select 1 from space s where s.id = m.space_id and s.state <> 'archived')`;

interface Due {
  id: string;
  spaceId: string;
}

/**
 * Says when papers are due soon, which meetings took place, and when minutes should have been published. Each is said once, and
 * nothing of it in bodies that are archived.
 */
@Injectable()
export class MeetingDeadlines {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly run: RunMeeting,
  ) {}

  @Cron('meetings.deadlines', '7 * * * *')
  async look(): Promise<void> {
    await this.remindOfPapers();
    await this.holdWhatWas();
    await this.tellOverdueMinutes();
  }

  /**
   * A meeting that nobody called off by the end of its day took place, so that its minutes have a deadline although nobody said
   * so. One whose room was called off needs a place.
   */
  private async holdWhatWas(): Promise<void> {
    const now = this.clock.now();
    const meetings = await this.db.query<{ id: string }>(sql`
      select m.id from meeting m left join live_session l on l.id = m.session_id
      where m.state = 'invited' and (m.ends_at at time zone m.time_zone)::date < (${now}::timestamptz at time zone m.time_zone)::date
        and (m.place <> '' or l.state is distinct from 'cancelled') and ${isAtWork} order by m.id`);
    for (const { id } of meetings) await this.run.tookPlace({ id });
  }

  private async remindOfPapers(): Promise<void> {
    await this.db.transaction(async () => {
      const now = this.clock.now();
      const today = sql`(${now}::timestamptz at time zone m.time_zone)::date`;
      const due = sql`((m.starts_at at time zone m.time_zone)::date - m.papers_days)`;
      const meetings = await this.db.query<Due>(sql`
        update meeting m set papers_reminded_at = ${now}
        where m.state in ('planned', 'invited') and m.papers_reminded_at is null and m.starts_at > ${now}
          and ${today} between ${due} - ${papersReminderDays}::int and ${due} and ${isAtWork}
        returning m.id, m.space_id as "spaceId"`);
      for (const { id, spaceId } of meetings) await this.events.record(system, new PapersDueSoon(spaceId, id, {}));
    });
  }

  private async tellOverdueMinutes(): Promise<void> {
    await this.db.transaction(async () => {
      const now = this.clock.now();
      const meetings = await this.db.query<Due>(sql`
        update meeting_minutes n set overdue_told_at = ${now} from meeting m
        where m.id = n.meeting_id and n.overdue_told_at is null and ${minutesOverdue(now)} and ${isAtWork}
        returning m.id, m.space_id as "spaceId"`);
      for (const { id, spaceId } of meetings) await this.events.record(system, new MinutesOverdue(spaceId, id, {}));
    });
  }
}
