/** What each column of an export means, in the order of the columns; the same list documents the API. */
export const exportColumns = {
  id: 'Identifier of the comment',
  url: 'Address of the comment on the platform',
  thread_id: 'Identifier of the comment at the top of the thread; equal to id for a top-level comment',
  reply_to: 'Identifier of the comment this one answers; empty for a top-level comment',
  depth: '0 for a top-level comment, 1 for a reply to it, and so on',
  document: 'Title of the text it stands on, for replies that of their thread; empty when it stands on none',
  document_version: 'Number of the version it stands on; empty when it is on the whole text',
  paragraph: 'Number of the paragraph as people refer to it, such as 2.3; empty when it is on the whole text',
  quoted_passage: 'The words selected; empty when it is on the whole paragraph',
  author_kind: 'person, guest, or former participant when the account was deleted',
  author_name: 'Name as shown with the comment; empty for a former participant',
  organisation: 'Organisation in whose name it was said; empty when said for oneself',
  stakeholder_type: 'Kind of that organisation',
  state: 'visible; in the team’s export also held, hidden, returned or withdrawn',
  stance: 'for, neutral, against or none',
  language: 'Language of the comment as a BCP 47 tag',
  comment: 'The words, in Markdown; redacted passages are replaced',
  suggested_wording: 'Wording suggested instead of the quoted passage',
  supports: 'How many people support it; not a vote',
  replies: 'Visible comments below it, at any depth',
  created_at: 'When it was sent, ISO 8601 in UTC',
  edited_at: 'When it was last edited, ISO 8601 in UTC',
  answer_status: 'Status of the official answer: taken-over, partly, not, already-covered, out-of-scope or later',
  answer: 'Reason given in the official answer, in Markdown',
} as const;

/**
 * A cell that no spreadsheet runs as a formula: text that begins like one gets an apostrophe in front.
 * OWASP ASVS 5.0 1.2.10.
 */
export function formulaSafe(value: string | number | null): string | number {
  if (typeof value === 'number') return value;
  const text = value ?? '';
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}
