import type { NewBlock } from '../documents/block-store.js';
import type { ReportContents } from './report.query.js';
import type { ReportedMeeting, ReportedOpinion } from './report-work.query.js';
import { day, heading, item, moment, orElse, paragraph, sayIn, type Writing } from './report-writing.js';

/** Where a body met and what it said in the period, as blocks of the report. */
export function workBlocks({ meetings, opinions }: ReportContents, writing: Writing): NewBlock[] {
  const say = sayIn(writing);
  const missed = meetings.filter(hasMissedItsDay).length;
  return [
    heading(say('meetings-held')),
    ...orElse(
      meetings.map((meeting) => item(meetingText(meeting, writing))),
      say('no-meetings-held'),
    ),
    ...(missed > 0 ? [paragraph(say('minutes-missed', { count: missed }))] : []),
    heading(say('opinions')),
    ...orElse(
      opinions.flatMap((opinion) => opinionBlocks(opinion, writing)),
      say('no-opinions'),
    ),
  ];
}

const hasMissedItsDay = ({ minutes }: ReportedMeeting): boolean =>
  minutes === 'overdue' || minutes === 'published-late';

function meetingText(
  { title, startsAt, timeZone, attendance, minutes, minutesDueOn }: ReportedMeeting,
  writing: Writing,
) {
  const values = {
    when: moment(startsAt, { ...writing, timeZone }),
    title,
    minutes: minutes === 'published-late' ? 'late' : minutes,
    due: day(minutesDueOn, writing),
    ...attendance,
  };
  return sayIn(writing)(attendance ? 'held-attended' : 'held', values);
}

function opinionBlocks(
  { kind, number, year, title, addressee, verdicts, isOverdue }: ReportedOpinion,
  writing: Writing,
) {
  const say = sayIn(writing);
  const values = { kind, number, year: String(year), title, addressee: addressee?.name };
  const answers = verdicts
    .map((verdict, at) => `${at + 1}. ${verdict ? say(`verdict.${verdict}`) : say('unanswered')}`)
    .join('; ');
  return [
    item(say(addressee ? 'opinion-to' : 'opinion', values)),
    ...(verdicts.length > 0 ? [paragraph(say(isOverdue ? 'answers-overdue' : 'answers', { answers }))] : []),
  ];
}
