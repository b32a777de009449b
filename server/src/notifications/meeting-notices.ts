import { Injectable } from '@nestjs/common';
import { meetingDeadlines } from '../../../shared/meetings.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql, type Sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { Concerns, OnEvent } from '../kernel/events/listeners.js';
import { found } from '../kernel/http/problem.js';
import { Meeting } from '../meetings/meeting.entity.js';
import {
  MeetingCancelled,
  MeetingInvited,
  MeetingMoved,
  MinutesCirculated,
  MinutesOverdue,
  PapersDueSoon,
} from '../meetings/meeting.events.js';
import { seatsOfDay } from '../meetings/seats-of-day.js';
import type { NoticeKind } from './compose-notice.js';
import { about } from './consultation-notices.js';
import { Notices, type Telling } from './notices.js';

/** Tells those who meet, and those who prepare it, what they need to know of the meetings of a body. */
@Injectable()
export class MeetingNotices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  @OnEvent(MeetingInvited, MeetingMoved)
  async announced(event: RecordedEvent): Promise<void> {
    const meeting = await this.meeting(event);
    // What is written down afterwards invites nobody.
    if (meeting.endsAt <= this.clock.now()) return;
    const kind: NoticeKind = event.type === MeetingMoved.type ? 'meeting-moved' : 'meeting-invited';
    const { lateReason } = meeting;
    await this.tellMembers(
      about(event, kind, { late: lateReason ? 'yes' : 'no', explanation: lateReason || null }),
      meeting,
    );
  }

  @OnEvent(MeetingCancelled)
  @Concerns<DataOf<typeof MeetingCancelled>>(({ announced }) => announced)
  async cancelled(event: RecordedEvent): Promise<void> {
    const meeting = await this.meeting(event);
    await this.tellMembers(about(event, 'meeting-cancelled', { explanation: meeting.cancelReason }), meeting);
  }

  /** Comments need an account, so that only those who have one are asked. */
  @OnEvent(MinutesCirculated)
  async circulated(event: RecordedEvent): Promise<void> {
    await this.notices.tell(about(event, 'meeting-minutes'), withAccount(event.subjectId));
  }

  @OnEvent(PapersDueSoon)
  async papersDue(event: RecordedEvent): Promise<void> {
    const { papersDueOn: due } = meetingDeadlines(await this.meeting(event));
    const row = await this.db.one<{ papers: number }>`
      select count(*)::int as papers from meeting_paper where meeting_id = ${event.subjectId}`;
    await this.notices.tell(
      about(event, 'meeting-papers', { due, papers: row?.papers ?? 0 }),
      preparing(event.spaceId),
    );
  }

  @OnEvent(MinutesOverdue)
  async overdue(event: RecordedEvent): Promise<void> {
    const { minutesDueOn: due } = meetingDeadlines(await this.meeting(event));
    await this.notices.tell(about(event, 'meeting-overdue', { due }), preparing(event.spaceId));
  }

  private async meeting({ subjectId: id }: RecordedEvent): Promise<Meeting> {
    return found(await this.db.find(Meeting, { id }));
  }

  /** Tells whoever sits on a seat that day: by their account, or at the address the secretariat has. */
  private async tellMembers(telling: Telling, { id, language }: Meeting): Promise<void> {
    await this.db.transaction(async () => {
      await this.notices.tell(telling, withAccount(id));
      const others = await this.db.query<{ email: string }>(
        sql`select distinct h.email from ${sitting(id)} and h.person_id is null and h.email is not null`,
      );
      for (const { email } of others)
        await this.notices.tellOne(telling, { personId: null, guestId: null, email, language });
    });
  }
}

/** Who sits on a seat on the day of the meeting, where members may read about meetings at all. */
const sitting = (
  meetingId: string,
): Sql => sql`meeting m join space s on s.id = m.space_id join body b on b.space_id = s.id
  join seat t on ${seatsOfDay} join seat_person h on h.seat_id = t.id
  where m.id = ${meetingId} and b.parts ->> 'meetings' in ('public', 'members')`;

const withAccount = (meetingId: string): Sql =>
  sql`select h.person_id, null::uuid as guest_id from ${sitting(meetingId)} and h.person_id is not null`;

/** Those of the team who write. */
const preparing = (spaceId: string | null): Sql =>
  sql`select person_id, null::uuid as guest_id from space_team where space_id = ${spaceId} and role in ('lead', 'editor')`;
