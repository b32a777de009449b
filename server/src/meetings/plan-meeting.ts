import { Injectable } from '@nestjs/common';
import { wallClock, zonedDateTime } from '../../../shared/deadlines.js';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { newId } from '../kernel/ids.js';
import { assertDates } from '../sessions/session-dates.js';
import type { SpaceFacts } from '../spaces/space-facts.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { MeetingAccess } from './meeting-access.js';
import { Meeting } from './meeting.entity.js';
import { MeetingEdited, MeetingMoved, MeetingPlanned } from './meeting.events.js';
import { MeetingRules } from './meeting-rules.js';
import { MeetingSessions } from './meeting-sessions.js';
import { giveNotice } from './notice-period.js';

/** A meeting as the team writes it down. */
export interface MeetingPlan {
  /** Name of the series it belongs to; empty for the body's own. */
  series?: string;
  language: string;
  title: string;
  note?: string;
  /** Date and time as clocks in the zone show it. */
  starts: string;
  ends: string;
  timeZone?: string;
  place?: string;
  /** Whether it gets a live session of its own. */
  liveRoom?: boolean;
  /** A live session that is planned already; the meeting then takes its time. */
  sessionId?: string;
}

/** What is to change; what is not named stays. */
export type MeetingEdit = Partial<Omit<MeetingPlan, 'sessionId'>> & {
  /** Why its new time is told later than the rules ask. */
  lateReason?: string;
};

/** Plans meetings and changes their plans. */
@Injectable()
export class PlanMeeting {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
    private readonly access: MeetingAccess,
    private readonly rules: MeetingRules,
    private readonly sessions: MeetingSessions,
  ) {}

  /**
   * Plans a meeting, which the team alone sees until members are invited.
   * @param ref id or slug of the body
   * @returns the id of the meeting
   * @throws Problem as `authorize` does; `validation-failed` for dates that are the wrong way round or a session that is not
   *   of this body
   */
  async create(actor: Actor, ref: string, plan: MeetingPlan): Promise<string> {
    const { space } = await this.bodies.part(actor, ref, 'meetings');
    authorize(actor, spacePolicy, 'write', space);
    return this.db.transaction(async () => {
      const meeting = await this.draft(actor, space, plan);
      if (plan.sessionId) await this.sessions.join(meeting, plan.sessionId);
      // What has been is written down too; what is to come gets a room if it shall have one.
      assertDates(meeting, new Date(0));
      if (plan.liveRoom && !plan.sessionId) await this.sessions.open(actor, meeting);
      await this.db.insert(Meeting, meeting);
      const { startsAt } = meeting;
      await this.events.record(actor, new MeetingPlanned(space.id, meeting.id, { startsAt: startsAt.toISOString() }));
      return meeting.id;
    });
  }

  /**
   * Changes what a meeting says, when and where it is. Once members were invited they are told of another time or place, and
   * another time is a new notice.
   * @param seen version the actor looked at
   * @throws Problem `version-conflict`; `invalid-transition` once it is over; `validation-failed` for dates that are the wrong
   *   way round, and for a new time that is told too late without a reason
   */
  async edit(actor: Actor, id: string, seen: number, changes: MeetingEdit): Promise<void> {
    await this.db.transaction(async () => {
      const { meeting, facts } = await this.access.lock(actor, id, 'edit', seen);
      const before = { startsAt: meeting.startsAt, endsAt: meeting.endsAt, place: meeting.place };
      const { starts, ends, timeZone, lateReason = '', liveRoom, ...said } = changes;
      Object.assign(meeting, said);
      this.setTime(meeting, { starts, ends, timeZone });
      const otherTime = +before.startsAt !== +meeting.startsAt || +before.endsAt !== +meeting.endsAt;
      if (otherTime && meeting.invitedAt) giveNotice(meeting, facts.now, lateReason);
      if (otherTime) meeting.papersRemindedAt = null;
      if (otherTime) await this.sessions.move(actor, meeting);
      if (liveRoom && !meeting.sessionId) await this.sessions.open(actor, meeting);
      meeting.sequence += 1;
      await this.db.save(meeting);
      await this.events.record(actor, new MeetingEdited(meeting.spaceId, id, { fields: Object.keys(changes) }));
      if (meeting.invitedAt && (otherTime || before.place !== meeting.place))
        await this.events.record(actor, moved(meeting, before.startsAt));
    });
  }

  private async draft(actor: Actor, space: SpaceFacts, plan: MeetingPlan): Promise<Meeting> {
    const { timeZone = space.timeZone, starts, ends, series = '', language, title, note = '', place = '' } = plan;
    return Object.assign(new Meeting(), {
      id: newId(),
      spaceId: space.id,
      state: 'planned' as const,
      series,
      language,
      title,
      note,
      place,
      timeZone,
      startsAt: zonedDateTime(starts, timeZone),
      endsAt: zonedDateTime(ends, timeZone),
      ...(await this.rules.of(space.id)),
      createdBy: personId(actor),
      createdAt: this.clock.now(),
    });
  }

  private setTime(meeting: Meeting, { starts, ends, timeZone }: Pick<MeetingEdit, 'starts' | 'ends' | 'timeZone'>) {
    if (!starts && !ends && !timeZone) return;
    const zone = timeZone ?? meeting.timeZone;
    const startsAt = zonedDateTime(starts ?? wallClock(meeting.startsAt, meeting.timeZone), zone);
    const endsAt = zonedDateTime(ends ?? wallClock(meeting.endsAt, meeting.timeZone), zone);
    const isSame = +startsAt === +meeting.startsAt && +endsAt === +meeting.endsAt;
    Object.assign(meeting, { startsAt, endsAt, timeZone: zone });
    if (isSame) return;
    assertDates(meeting, meeting.invitedAt ? this.clock.now() : new Date(0));
  }
}

/** That a meeting is at another time, or in another place, than was told. */
export function moved({ id, spaceId, startsAt }: Meeting, oldStartsAt: Date): MeetingMoved {
  const dates = { oldStartsAt: oldStartsAt.toISOString(), startsAt: startsAt.toISOString() };
  return new MeetingMoved(spaceId, id, dates);
}
