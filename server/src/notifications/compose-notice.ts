import { closingWallClock, zonedDateTime } from '../../../shared/deadlines.js';
import type { Mail } from '../kernel/mail/mailer.js';
import type { NoticeMeeting } from './meeting-entry.js';
import { meetingNoticeKinds } from './meeting-notice.messages.js';
import { exchangeNoticeKinds } from './exchange-notice.messages.js';
import { noticeMessage } from './notice.messages.js';
import type { NoticedOrganisation } from './noticed-organisation.js';
import { organisationNoticeKinds } from './organisation-notice.messages.js';
import { opinionNoticeKinds } from './opinion-notice.messages.js';
import { positionNoticeKinds } from './position-notice.messages.js';
import {
  adviceRequestPath,
  agreementPath,
  commentPath,
  commitmentPath,
  documentPath,
  meetingPath,
  opinionPath,
  positionPath,
  type SpaceAddress,
  spacePath,
} from '../../../shared/space-paths.js';

/** What people are told about. */
export const noticeKinds = [
  'reply',
  'decision',
  'returned',
  'undone',
  'report-decided',
  'answer',
  'opened',
  'closed',
  'extended',
  'version',
  'passage-removed',
  'needs-look',
  'results',
  'invited',
  'session-registered',
  'session-seat',
  'session-moved',
  'session-cancelled',
  'session-reminder',
  'question-answered',
  'room-comment-asked',
  'room-decision',
  'room-restored',
  'room-report-decided',
  ...opinionNoticeKinds,
  ...meetingNoticeKinds,
  'sign-asked',
  'commitment-due',
  'commitment-overdue',
  'application-received',
  'application-answered',
  'application-cancelled',
  'application-called-up',
  'call-assessor',
  'call-assessing',
  'declaration-due',
  'rapporteur',
  ...exchangeNoticeKinds,
  ...organisationNoticeKinds,
  ...positionNoticeKinds,
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A notice with what its sentence needs. */
export interface NoticeRow {
  id: string;
  kind: NoticeKind;
  language: string;
  data: Record<string, string | number | null>;
  subjectId: string | null;
  /** Told to somebody without an account. */
  isGuest: boolean;
  email: string | null;
  name: string | null;
  /** The consultation or body it is about, if it is about one. */
  space: SpaceAddress | null;
  title: string | null;
  timeZone: string | null;
  closesAt: Date | null;
  /** The live session it is about, if it is about one. */
  session: { title: string; startsAt: string; timeZone: string } | null;
  /** Title of the opinion or the request for advice it is about, if it is about one. */
  opinion: string | null;
  /** The meeting of a body it is about, if it is about one. */
  meeting: NoticeMeeting | null;
  /** The call for applications it is about, if it is about one, and of an application what the applicant is told. */
  call: NoticedCall | null;
  /** The organisation of whose people the recipient is one, if it is about one, and the other that it is about. */
  organisation: NoticedOrganisation | null;
  other: NoticedOrganisation | null;
  /** Title of the joint position it is about, if it is about one. */
  position: string | null;
}

/** A call as notices name it. */
export interface NoticedCall {
  id: string;
  title: string;
  applicationId: string | null;
  outcome: string | null;
  receipt: string | null;
  reason: string | null;
}

/** Notices that say why, in the words of whoever decided. */
const reasoned: readonly NoticeKind[] = ['application-answered', 'application-cancelled'];

/** The mail for a notice, in the recipient's language: what happened, whether their words are safe, what they can do. */
export function composeNotice(row: NoticeRow, baseUrl: string): Omit<Mail, 'to'> {
  const timed = row.session ?? row.meeting;
  const values = {
    ...row.data,
    ...statusOf(row),
    ...reasonOf(row),
    title: row.title ?? '',
    name: row.name ?? '',
    closes: closing(row),
    session: row.session?.title ?? '',
    due: dueDay(row),
    call: row.call?.title ?? '',
    outcome: row.call?.outcome ?? row.data.outcome ?? '',
    receipt: row.call?.receipt ?? '',
    opinion: row.opinion ?? '',
    organisation: row.organisation?.name ?? '',
    other: row.other?.name ?? '',
    position: row.position ?? '',
    until: until(row),
    ...(row.meeting ? { meeting: row.meeting.title, where: whereOf(row.meeting) } : {}),
    when: timed ? moment(new Date(timed.startsAt), timed.timeZone, row.language) : '',
  };
  const paragraphs = [
    noticeMessage(row.language, row.name ? 'greeting' : 'greeting-nobody', values),
    noticeMessage(row.language, `${row.kind}.body`, values),
    ...[row.data.explanation, reasoned.includes(row.kind) ? row.call?.reason : null].flatMap((words) =>
      words ? [`“${words}”`] : [],
    ),
    `${baseUrl}${addressOf(row)}`,
    noticeMessage(row.language, whyOf(row.kind), values),
  ];
  return {
    subject: noticeMessage(row.language, `${row.kind}.subject`, values),
    text: paragraphs.join('\n\n'),
    language: row.language,
  };
}

/** Why somebody is told; most take part. */
function whyOf(kind: NoticeKind) {
  if (
    kind === 'invited' ||
    kind === 'report-decided' ||
    kind === 'question-answered' ||
    kind === 'room-report-decided' ||
    kind === 'room-comment-asked'
  )
    return `why.${kind}` as const;
  if (kind === 'advice-given' || kind === 'advice-due' || kind === 'advice-overdue') return 'why.advice' as const;
  if (kind.startsWith('meeting-')) return 'why.meeting';
  if (kind === 'sign-asked' || kind.startsWith('commitment-')) return 'why.party';
  if (kind.startsWith('affiliation-') || kind === 'role-delegated' || kind === 'delegation-ended')
    return 'why.organisation';
  if (kind === 'position-asked') return 'why.organisation';
  if (kind.startsWith('application-')) return 'why.application';
  if (kind.startsWith('call-')) return 'why.assessor';
  if (kind === 'declaration-due' || kind === 'rapporteur') return 'why.member';
  return kind.startsWith('session-') ? 'why.session' : 'why';
}

/** A status as a message can choose by it: its syntax knows no hyphens. */
function statusOf({ data }: NoticeRow): { status?: string } {
  if (typeof data.status !== 'string') return {};
  return { status: data.status.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()) };
}

/** The reason of a decision in words. */
function reasonOf(row: NoticeRow): { reason?: string; ground?: string } {
  if (!row.data.reason) return {};
  return {
    reason: noticeMessage(row.language, `reason.${row.data.reason}` as 'reason.other'),
    ground: noticeMessage(row.language, row.data.ground === 'law' ? 'ground.law' : 'ground.house-rule'),
  };
}

/** When the consultation closes, with the zone, as people there write it. */
function closing({ closesAt, timeZone, language }: NoticeRow): string {
  if (!closesAt || !timeZone) return '';
  return moment(lastMoment(new Date(closesAt), timeZone), timeZone, language);
}

/** The end of a period or a vote, which belongs to what comes after it. */
function until({ data, timeZone, language }: NoticeRow): string {
  if (!data.until || !timeZone) return '';
  return moment(lastMoment(new Date(String(data.until)), timeZone), timeZone, language);
}

/** What people call the end of a period: one that ends when the next day begins ends at 23:59, any other when it says. */
function lastMoment(end: Date, timeZone: string): Date {
  return zonedDateTime(closingWallClock(end, timeZone), timeZone);
}

/** By language and zone; making one costs as much as the rest of a mail. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string, timeZone: string): Intl.DateTimeFormat {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const key = `${locale} ${timeZone}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  formats.set(key, format);
  return format;
}

function moment(instant: Date, timeZone: string, language: string): string {
  const text = formatFor(language, timeZone).format(instant);
  return `${text} (${timeZone.split('/').at(-1)?.replaceAll('_', ' ')})`;
}

/** The last day of what a body's rules ask around a meeting. */
function dueDay({ data, language }: NoticeRow): string {
  if (!data.due) return '';
  const day = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return day.format(new Date(String(data.due)));
}

/** The place after the time, in a sentence. */
const whereOf = ({ place }: NoticeMeeting): string => (place ? `, ${place}` : '');
/** Pages of a space that say what is asked; others begin on its first one. */
const pages: Partial<Record<NoticeKind, string>> = {
  'declaration-due': '/declarations',
  rapporteur: '/rapporteurs',
};

function addressOf(row: NoticeRow): string {
  if (row.kind === 'room-comment-asked') return row.isGuest ? '/receipt' : '/my-work#asked';
  if (row.call)
    return row.call.applicationId ? `/applications/${row.call.applicationId}` : `/calls/${row.call.id}/assessment`;
  if (row.session) return `/sessions/${row.subjectId}`;
  if (row.position !== null) return positionPath(row.subjectId ?? '');
  if (row.organisation) return `/organisations/${row.organisation.slug}`;
  if (!row.space) return '/my-work';
  if (row.kind === 'advice-asked') return adviceRequestPath(row.space, row.subjectId ?? '');
  if (row.opinion !== null) return opinionPath(row.space, row.subjectId ?? '');
  if (row.meeting) return meetingPath(row.space.slug, row.meeting.id);
  const commentId = row.data.commentId;
  if (commentId) return commentPath(row.space, String(commentId));
  if (row.data.documentId) return documentPath(row.space, String(row.data.documentId));
  if (row.data.agreementId) return agreementPath(row.space, String(row.data.agreementId));
  if (row.data.commitmentId) return commitmentPath(row.space, String(row.data.commitmentId));
  if (row.data.path) return `${spacePath(row.space)}/${row.data.path}`;
  return `${spacePath(row.space)}${pages[row.kind] ?? ''}`;
}
