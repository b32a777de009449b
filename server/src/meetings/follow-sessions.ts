import { Injectable } from '@nestjs/common';
import { BodyEdited } from '../bodies/body.events.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { Events } from '../kernel/events/events.js';
import { Concerns, OnEvent } from '../kernel/events/listeners.js';
import { system } from '../kernel/http/actor.js';
import { LiveSession } from '../sessions/live-session.entity.js';
import { SessionEnded, SessionMoved } from '../sessions/session.events.js';
import { Meeting } from './meeting.entity.js';
import { MeetingSessions } from './meeting-sessions.js';
import { writeNotice } from './notice-period.js';
import { moved } from './plan-meeting.js';
import { RunMeeting } from './run-meeting.js';

/** Does with meetings what follows from their live sessions, and with those what follows from their body. */
@Injectable()
export class FollowSessions {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly run: RunMeeting,
    private readonly sessions: MeetingSessions,
  ) {}

  /** A session that its hosts moved takes its meeting along. */
  @OnEvent(SessionMoved)
  async move({ subjectId: sessionId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      const meeting = await this.db.find(Meeting, { sessionId }, { lock: true });
      const session = await this.db.find(LiveSession, { id: sessionId });
      if (!meeting || !session || meeting.state === 'held' || meeting.state === 'cancelled') return;
      const { startsAt: oldStartsAt, endsAt } = meeting;
      if (+oldStartsAt === +session.startsAt && +endsAt === +session.endsAt) return;
      const { startsAt, timeZone } = session;
      Object.assign(meeting, { startsAt, endsAt: session.endsAt, timeZone, papersRemindedAt: null });
      if (meeting.invitedAt) writeNotice(meeting, this.clock.now(), meeting.lateReason);
      meeting.sequence += 1;
      meeting.version += 1;
      await this.db.save(meeting);
      if (meeting.invitedAt) await this.events.record(system, moved(meeting, oldStartsAt));
    });
  }

  /** Whoever reads the meetings of a body from now on finds their rooms. */
  @OnEvent(BodyEdited)
  @Concerns<DataOf<typeof BodyEdited>>(({ fields }) => fields.includes('parts'))
  async followReaders({ subjectId: spaceId }: RecordedEvent): Promise<void> {
    await this.db.transaction(() => this.sessions.follow(spaceId));
  }

  /** With the end of its session a meeting has been held. */
  @OnEvent(SessionEnded)
  async hold({ subjectId: sessionId }: RecordedEvent): Promise<void> {
    await this.run.tookPlace({ sessionId });
  }
}
