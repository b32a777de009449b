import { type CommitmentStatus, commitmentStatuses } from '../../../shared/agreements.js';
import type { NewBlock } from '../documents/block-store.js';
import { reportMessage } from './report.messages.js';
import type { PartyAct, ReportContents, ReportedCommitment } from './report.query.js';

/** The language a report is written in and the zone its moments are told in. */
interface Writing {
  language: string;
  timeZone: string;
}

/** What is recorded of a period as the text of a document. */
export function reportBlocks(contents: ReportContents, writing: Writing): NewBlock[] {
  const say = sayIn(writing);
  return [
    paragraph(say('period', { from: day(contents.fromOn, writing), to: day(contents.toOn, writing) })),
    heading(say('parties')),
    paragraph(say('parties-now', { parties: contents.parties, signed: contents.signed })),
    ...orElse(
      contents.acts.map((act) => item(actText(act, writing))),
      say('nothing-signed'),
    ),
    heading(say('commitments')),
    ...commitmentBlocks(contents, writing),
    heading(say('meetings')),
    ...orElse(
      contents.sessions.map(({ title, startsAt }) => item(say('met', { when: moment(startsAt, writing), title }))),
      say('no-meetings'),
    ),
  ];
}

function commitmentBlocks({ commitments, counts, overdue }: ReportContents, writing: Writing): NewBlock[] {
  const say = sayIn(writing);
  if (commitments.length === 0) return [paragraph(say('none-made'))];
  const statuses = commitmentStatuses.filter((status) => counts[status] > 0);
  const head = ['organisation', 'commitment', 'status', 'due', 'evidence'] as const;
  const rows = [head.map((column) => say(column)), ...commitments.map((each) => rowOf(each, writing))];
  return [
    paragraph(say('commitments-now', { total: commitments.length })),
    ...statuses.map((status) => item(say('of-status', { status: statusText(status, writing), count: counts[status] }))),
    ...(overdue > 0 ? [item(say('overdue', { count: overdue }))] : []),
    { kind: 'table', text: rows.map((cells) => cells.map(cell).join('\t')).join('\n') },
  ];
}

function rowOf({ name, text, status, dueOn, isOverdue, evidence }: ReportedCommitment, writing: Writing): string[] {
  const shown = statusText(status, writing);
  return [
    name,
    text,
    isOverdue ? sayIn(writing)('is-overdue', { status: shown }) : shown,
    dueOn ? day(dueOn, writing) : '–',
    evidence.map(({ title, datedOn }) => `${title} (${day(datedOn, writing)})`).join('; ') || '–',
  ];
}

function actText({ act, name, agreement, number, reserved, reason, at }: PartyAct, writing: Writing): string {
  const values = { name, agreement, number, reserved: reserved ? 'yes' : 'no', reason, day: moment(at, writing) };
  return sayIn(writing)(act, values);
}

const sayIn =
  ({ language }: Writing) =>
  (key: Parameters<typeof reportMessage>[1], values: Record<string, unknown> = {}): string =>
    reportMessage(language, key, values);

const statusText = (status: CommitmentStatus, writing: Writing): string => sayIn(writing)(`status.${status}`);

const heading = (text: string): NewBlock => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): NewBlock => ({ kind: 'paragraph', text });
const item = (text: string): NewBlock => ({ kind: 'list-item', level: 1, text });
const orElse = (blocks: NewBlock[], none: string): NewBlock[] => (blocks.length > 0 ? blocks : [paragraph(none)]);

/** Rows are parted by line feeds and cells by tabs. */
const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const locale = ({ language }: Writing): string => (language === 'nl' ? 'nl-NL' : 'en-GB');

/** A calendar day, whatever the zone. */
function day(date: string, writing: Writing): string {
  return new Intl.DateTimeFormat(locale(writing), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  );
}

/** The day of an instant where the body is. */
function moment(at: Date, writing: Writing): string {
  return new Intl.DateTimeFormat(locale(writing), { dateStyle: 'long', timeZone: writing.timeZone }).format(at);
}
