import { DomainEvent } from '../kernel/events/domain-event.js';

/** Events of the meetings of bodies; the subject is the meeting unless said otherwise. */

type Nothing = Record<string, never>;

/** A meeting was planned; the team alone knows. */
export class MeetingPlanned extends DomainEvent<{ startsAt: string }> {
  static readonly type = 'meeting.planned';
}

/** What a meeting says changed; `fields` names which. */
export class MeetingEdited extends DomainEvent<{ fields: string[] }> {
  static readonly type = 'meeting.edited';
}

/** The members were invited. */
export class MeetingInvited extends DomainEvent<{ late: boolean }> {
  static readonly type = 'meeting.invited';
}

/** A meeting takes place at another time or in another place than was told. */
export class MeetingMoved extends DomainEvent<{ oldStartsAt: string; startsAt: string }> {
  static readonly type = 'meeting.moved';
}

/** A meeting will not take place. */
export class MeetingCancelled extends DomainEvent<{ announced: boolean }> {
  static readonly type = 'meeting.cancelled';
}

/** A meeting took place. */
export class MeetingHeld extends DomainEvent<Nothing> {
  static readonly type = 'meeting.held';
}

/** A member said whether they come. */
export class MeetingReplied extends DomainEvent<{ seatIds: string[]; reply: string }> {
  static readonly type = 'meeting.replied';
}

/** The team wrote down who came. */
export class AttendanceKept extends DomainEvent<{ seatIds: string[] }> {
  static readonly type = 'meeting.attendance-kept';
}

/** A paper was handed in. */
export class PaperHandedIn extends DomainEvent<{ paperId: string; late: boolean; ground: string | null }> {
  static readonly type = 'meeting.paper-handed-in';
}

/** A paper is disclosed now, or no longer. */
export class PaperDisclosureChanged extends DomainEvent<{ paperId: string; ground: string | null }> {
  static readonly type = 'meeting.paper-disclosure-changed';
}

/** A paper was taken away. */
export class PaperRemoved extends DomainEvent<{ paperId: string }> {
  static readonly type = 'meeting.paper-removed';
}

/** The day on which papers are due comes near. */
export class PapersDueSoon extends DomainEvent<Nothing> {
  static readonly type = 'meeting.papers-due-soon';
}

/** A draft of the minutes was made. */
export class MinutesDrafted extends DomainEvent<{ documentId: string }> {
  static readonly type = 'meeting.minutes-drafted';
}

/** Members can comment on the minutes. */
export class MinutesCirculated extends DomainEvent<Nothing> {
  static readonly type = 'meeting.minutes-circulated';
}

/** A later meeting approved the minutes. */
export class MinutesApproved extends DomainEvent<{ approvedIn: string }> {
  static readonly type = 'meeting.minutes-approved';
}

/** The minutes are published. */
export class MinutesPublished extends DomainEvent<{ documentId: string }> {
  static readonly type = 'meeting.minutes-published';
}

/** The day passed by which minutes were to be published. */
export class MinutesOverdue extends DomainEvent<Nothing> {
  static readonly type = 'meeting.minutes-overdue';
}

/** A body set its rules of procedure; the subject is the body. */
export class MeetingRulesSet extends DomainEvent<{ noticeDays: number; papersDays: number; minutesDays: number }> {
  static readonly type = 'meeting.rules-set';
}

/** Something to be done was written down; the subject is that point. */
export class FollowUpRaised extends DomainEvent<{ meetingId: string | null }> {
  static readonly type = 'meeting.follow-up-raised';
}

/** A point of follow-up changed; the subject is that point. */
export class FollowUpChanged extends DomainEvent<{ state: string }> {
  static readonly type = 'meeting.follow-up-changed';
}
