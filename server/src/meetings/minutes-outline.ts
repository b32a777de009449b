import { undisclosedGrounds } from '../../../shared/meetings.js';
import type { NewBlock } from '../documents/block-store.js';
import type { RecordFileDto } from '../records/dto/record.dto.js';
import { readRichText } from '../records/rich-text.js';
import type { AttendingSeat } from './attendance.js';
import type { FollowUp } from './follow-up.entity.js';
import type { MeetingPaper } from './meeting-paper.entity.js';
import type { Meeting, MeetingItem } from './meeting.entity.js';
import { minutesMessage } from './minutes.messages.js';

/** What minutes are drafted from. */
export interface MinutesSources {
  meeting: Meeting;
  items: MeetingItem[];
  seats: AttendingSeat[];
  /** Whether the names of members may stand where these minutes will. */
  names: boolean;
  /** Points that were agreed at this meeting. */
  points: FollowUp[];
  undisclosed: MeetingPaper[];
  /** What was written down in the live session; null without one. */
  record: RecordFileDto | null;
}

type Said = Parameters<typeof minutesMessage>[1];

/** A first text of the minutes, in the language of the meeting. */
export function outlineMinutes(sources: MinutesSources): { title: string; blocks: NewBlock[] } {
  const { meeting } = sources;
  const { language, timeZone, startsAt } = meeting;
  const say = (key: Said, values?: Record<string, unknown>) => minutesMessage(language, key, values);
  const day = format(language, { dateStyle: 'long', timeZone }).format(startsAt);
  return {
    title: say('title', { title: meeting.title, day }),
    blocks: [
      ...head(meeting, say),
      ...attendance(sources, say),
      ...(sources.record?.summaryHtml ? [heading(say('summary')), ...rich(sources.record.summaryHtml)] : []),
      ...agenda(sources, say),
      ...section(
        say('follow-up'),
        sources.points.map((each) => toDo(each, say)),
      ),
      ...section(
        say('undisclosed-papers'),
        sources.undisclosed.map((paper) => withGround(paper, say)),
      ),
    ],
  };
}

type Say = (key: Said, values?: Record<string, unknown>) => string;

const heading = (text: string, level = 1): NewBlock => ({ kind: 'heading', level, text });
const paragraph = (text: string): NewBlock => ({ kind: 'paragraph', text });
const listItem = (text: string): NewBlock => ({ kind: 'list-item', level: 1, text });

const section = (title: string, items: string[]): NewBlock[] =>
  items.length > 0 ? [heading(title), ...items.map(listItem)] : [];

const format = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);

function head({ language, timeZone, startsAt, endsAt, place }: Meeting, say: Say): NewBlock[] {
  const when = format(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).formatRange(startsAt, endsAt);
  return [paragraph(say('when', { when, zone: timeZone })), ...(place ? [paragraph(say('where', { place }))] : [])];
}

function attendance({ seats, names }: MinutesSources, say: Say): NewBlock[] {
  const members = seats.filter(({ role }) => role !== 'observer');
  const having = (kind: AttendingSeat['attendance']) => members.filter((seat) => seat.attendance === kind);
  if (members.every((seat) => seat.attendance === null)) return [];
  if (!names) {
    const [present, represented] = [having('present').length, having('represented').length];
    return [heading(say('attendance')), paragraph(say('counted', { present, represented }))];
  }
  const observers = seats.filter(({ role, attendance: kept }) => role === 'observer' && kept === 'present');
  const groups = (['present', 'represented', 'excused', 'absent'] as const).map(
    (kind) => [kind, having(kind)] as const,
  );
  return [...groups, ['observers', observers] as const].flatMap(([kind, there], at) => [
    ...(at === 0 ? [heading(say('attendance'))] : []),
    ...(there.length > 0 ? [heading(say(kind), 2), ...there.map((seat) => listItem(nameOf(seat)))] : []),
  ]);
}

/** The organisations of a seat, or the people who hold it. */
function nameOf({ organisations, people }: AttendingSeat): string {
  const holders = people.filter(({ sitting }) => sitting === 'holder').map(({ name }) => name);
  return [organisations.map(({ name }) => name).join(' / '), holders.join(', ')].filter(Boolean).join(': ');
}

/** The agenda as it was in the room, with what was noted and decided; without a room as it was planned. */
function agenda({ record, items }: MinutesSources, say: Say): NewBlock[] {
  if (record && record.items.length > 0)
    return [
      ...record.items.flatMap(({ id, title, notesHtml }, at) => {
        const decided = record.decisions.filter(({ itemId }) => itemId === id).map(({ text }) => text);
        return point(at, title, [...rich(notesHtml), ...decisions(decided, say)], say);
      }),
      ...section(
        say('decisions'),
        record.decisions.filter(({ itemId }) => itemId === null).map(({ text }) => text),
      ),
    ];
  return items.flatMap(({ title, presenter }, at) =>
    point(at, title, presenter ? [paragraph(say('presented', { presenter }))] : [], say),
  );
}

function point(at: number, title: string, written: NewBlock[], say: Say): NewBlock[] {
  const text = written.length > 0 ? written : [paragraph(say('nothing-noted'))];
  return [heading(say('item', { number: at + 1, title })), ...text];
}

const decisions = (texts: string[], say: Say): NewBlock[] =>
  texts.length > 0 ? [heading(say('decisions'), 2), ...texts.map(listItem)] : [];

function toDo({ text, owner, dueOn }: FollowUp, say: Say): string {
  const details = [owner, dueOn].filter(Boolean).join(', ');
  return details ? say('to-do', { text, details }) : text;
}

function withGround({ title, ground }: MeetingPaper, say: Say): string {
  if (!ground) return title;
  return say('undisclosed', { title, ground: say(`ground.${ground}`), article: undisclosedGrounds[ground] });
}

function rich(html: string): NewBlock[] {
  return readRichText(html).flatMap(({ depth, runs }) => {
    const text = runs
      .map((run) => run.text)
      .join('')
      .trim();
    return text ? [depth > 0 ? listItem(text) : paragraph(text)] : [];
  });
}
