import { type CommitmentStatus, commitmentStatuses } from '../../../shared/agreements.js';
import type { NewBlock } from '../documents/block-store.js';
import type { PartyAct, ReportContents, ReportedCommitment } from './report.query.js';
import { workBlocks } from './report-work-text.js';
import { cell, day, heading, item, moment, orElse, paragraph, sayIn, type Writing } from './report-writing.js';

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
    ...workBlocks(contents, writing),
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

const statusText = (status: CommitmentStatus, writing: Writing): string => sayIn(writing)(`status.${status}`);
