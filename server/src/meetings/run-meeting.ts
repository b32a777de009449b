import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { meetingLifecycle } from '../../../shared/meetings.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, system } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { MeetingAccess } from './meeting-access.js';
import { MeetingMinutes } from './meeting-minutes.entity.js';
import { Meeting } from './meeting.entity.js';
import { MeetingCancelled, MeetingHeld, MeetingInvited } from './meeting.events.js';
import { MeetingRules } from './meeting-rules.js';
import { MeetingSessions } from './meeting-sessions.js';
import { giveNotice } from './notice-period.js';

/** Leads a meeting through its life. */
@Injectable()
export class RunMeeting {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: MeetingAccess,
    private readonly rules: MeetingRules,
    private readonly sessions: MeetingSessions,
  ) {}

  /**
   * Invites the members who are in term, by mail. From now on everyone who reads the meetings of the body sees it.
   * @param lateReason why the notice is shorter than the rules of the body ask; needed when it is
   * @throws Problem as `authorize` does; `version-conflict`; `invalid-transition`; `validation-failed` without a place or a
   *   room, and for a late notice without a reason
   */
  async invite(actor: Actor, id: string, seen: number, lateReason: string): Promise<void> {
    await this.db.transaction(async () => {
      const { meeting, facts } = await this.access.lock(actor, id, 'invite', seen);
      if (!meeting.place.trim() && !meeting.sessionId)
        throw new Problem('validation-failed', { errors: [{ pointer: '/place', code: 'placeMissing' }] });
      Object.assign(meeting, await this.rules.of(meeting.spaceId));
      giveNotice(meeting, facts.now, lateReason);
      meeting.state = next(meetingLifecycle, meeting.state, 'invite');
      meeting.invitedAt = facts.now;
      meeting.sequence += 1;
      await this.db.save(meeting);
      await this.sessions.announce(actor, meeting);
      await this.events.record(actor, new MeetingInvited(meeting.spaceId, id, { late: meeting.lateReason !== '' }));
    });
  }

  /**
   * Calls a meeting off, and its live session. Whoever was invited is told why; calendars take it off.
   * @throws Problem as `authorize` does; `invalid-transition` once it was held
   */
  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    await this.db.transaction(async () => {
      const { meeting, facts } = await this.access.lock(actor, id, 'cancel');
      meeting.state = next(meetingLifecycle, meeting.state, 'cancel');
      meeting.cancelReason = reason.trim();
      meeting.sequence += 1;
      await this.db.save(meeting);
      await this.sessions.cancel(actor, meeting, reason);
      await this.events.record(actor, new MeetingCancelled(meeting.spaceId, id, { announced: facts.isAnnounced }));
    });
  }

  /**
   * Writes down that a meeting took place; its minutes begin.
   * @throws Problem as `authorize` does; `invalid-transition` before it began
   */
  async hold(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const { meeting } = await this.access.lock(actor, id, 'hold');
      await this.wasHeld(actor, meeting);
    });
  }

  /** The same without anybody saying so; comes to nothing for a meeting that was held or called off. */
  async tookPlace(which: { id: string } | { sessionId: string }): Promise<void> {
    await this.db.transaction(async () => {
      const meeting = await this.db.find(Meeting, which, { lock: true });
      if (meeting?.state !== 'invited') return;
      meeting.version += 1;
      await this.wasHeld(system, meeting);
    });
  }

  private async wasHeld(actor: Actor, meeting: Meeting): Promise<void> {
    meeting.state = next(meetingLifecycle, meeting.state, 'hold');
    await this.db.save(meeting);
    const minutes = { meetingId: meeting.id, state: 'drafting' as const };
    await this.db.insert(MeetingMinutes, Object.assign(new MeetingMinutes(), minutes));
    await this.events.record(actor, new MeetingHeld(meeting.spaceId, meeting.id, {}));
  }
}
