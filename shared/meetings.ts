import { addDays, wallClock } from './deadlines.js';
import type { CommandOf, Lifecycle } from './lifecycle.js';

/** The words of the meetings of bodies: when, about what, with which papers, who came, and what was written down. */

/** A meeting that is planned is known to the team alone; with the invitation it is announced. */
export const meetingLifecycle = {
  planned: { invite: 'invited', cancel: 'cancelled' },
  invited: { hold: 'held', cancel: 'cancelled' },
  held: {},
  cancelled: {},
} as const satisfies Lifecycle;
export type MeetingState = keyof typeof meetingLifecycle;
export type MeetingCommand = CommandOf<typeof meetingLifecycle>;
export const meetingStates = Object.keys(meetingLifecycle) as MeetingState[];

/** Minutes are drafted by the team, commented by the members, approved at a later meeting and then published. */
export const minutesLifecycle = {
  drafting: { circulate: 'circulated' },
  circulated: { approve: 'approved' },
  approved: { publish: 'published' },
  published: {},
} as const satisfies Lifecycle;
export type MinutesState = keyof typeof minutesLifecycle;
export type MinutesCommand = CommandOf<typeof minutesLifecycle>;
export const minutesStates = Object.keys(minutesLifecycle) as MinutesState[];

/** A point of follow-up stays open until somebody says what became of it. */
export const followUpLifecycle = {
  open: { complete: 'done', drop: 'dropped' },
  done: { reopen: 'open' },
  dropped: { reopen: 'open' },
} as const satisfies Lifecycle;
export type FollowUpState = keyof typeof followUpLifecycle;
export const followUpStates = Object.keys(followUpLifecycle) as FollowUpState[];
export type FollowUpCommand = CommandOf<typeof followUpLifecycle>;
export const followUpCommands = ['complete', 'drop', 'reopen'] as const satisfies FollowUpCommand[];

/** Which meetings a list shows: to come or under way, over, or those whose minutes are overdue. */
export const meetingTimes = ['upcoming', 'past', 'overdue'] as const;
export type MeetingTime = (typeof meetingTimes)[number];

/** What a member says beforehand. */
export const meetingReplies = ['coming', 'alternate', 'not-coming'] as const;
export type MeetingReply = (typeof meetingReplies)[number];

/** What the team writes down afterwards. */
export const attendances = ['present', 'represented', 'excused', 'absent'] as const;
export type Attendance = (typeof attendances)[number];

/**
 * Why a paper is not disclosed, after the grounds on which an institution refuses access to a document, with their place in
 * article 4 of Regulation (EC) No 1049/2001.
 */
export const undisclosedGrounds = {
  'public-security': '4(1)(a)',
  defence: '4(1)(a)',
  'international-relations': '4(1)(a)',
  'economic-policy': '4(1)(a)',
  privacy: '4(1)(b)',
  'commercial-interests': '4(2)',
  'court-proceedings': '4(2)',
  inspections: '4(2)',
  'decision-making': '4(3)',
} as const;
export type UndisclosedGround = keyof typeof undisclosedGrounds;
export const undisclosedGroundCodes = Object.keys(undisclosedGrounds) as UndisclosedGround[];

/** A body's own rules of procedure, in calendar days. */
export interface MeetingRules {
  /** Between the invitation and the meeting. */
  noticeDays: number;
  /** Before the meeting, by which its papers are there. */
  papersDays: number;
  /** After the meeting, by which its minutes are published. */
  minutesDays: number;
}

/**
 * What holds as long as a body has set nothing else. Four weeks are the 20 working days that COM(2002) 704 asks between an
 * invitation and a meeting; for the other two there is no common rule.
 */
export const firstMeetingRules: MeetingRules = { noticeDays: 28, papersDays: 7, minutesDays: 42 };

/** Days before the papers are due on which the team is reminded of them. */
export const papersReminderDays = 3;

export const meetingLimits = {
  title: 200,
  /** What is said beside the agenda, characters. */
  note: 4000,
  place: 300,
  series: 120,
  reason: 1000,
  days: 365,
  /** Agenda items, characters of a title or a presenter, minutes of one. */
  items: 60,
  itemTitle: 300,
  presenter: 200,
  itemMinutes: 480,
  link: 500,
  papers: 200,
  paperTitle: 300,
  /** Bytes of an uploaded paper. */
  paperBytes: 10_000_000,
  followUp: 1000,
  owner: 200,
  points: 2000,
} as const;

/** Types of files that can be handed in as papers; a browser runs none of them. */
export const paperTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  rtf: 'application/rtf',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
};

/** What is needed to count the days of a meeting. */
export interface MeetingDates extends MeetingRules {
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
}

const dayOf = (instant: Date, timeZone: string): string => wallClock(instant, timeZone).slice(0, 10);

/** The last days, `YYYY-MM-DD` in the zone of the meeting, of what a body's rules ask around a meeting. */
export function meetingDeadlines({ startsAt, endsAt, timeZone, ...rules }: MeetingDates) {
  const day = dayOf(startsAt, timeZone);
  return {
    noticeDueOn: addDays(day, -rules.noticeDays),
    papersDueOn: addDays(day, -rules.papersDays),
    minutesDueOn: addDays(dayOf(endsAt, timeZone), rules.minutesDays),
  };
}

/** Whether something came after its last day. */
export function isLate(instant: Date, dueOn: string, timeZone: string): boolean {
  return dayOf(instant, timeZone) > dueOn;
}
