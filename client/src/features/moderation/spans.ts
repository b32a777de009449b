import { redactionMark } from '../../../../shared/comments';
import { type CommentField, commentFields, type TextSpan } from '../../../../shared/moderation';
import type { DeskItem } from './api';

/** Words of one field of a comment, as it was written. */
export interface FieldSpan extends TextSpan {
  field: CommentField;
}

/** The fields of a comment that have words. */
export function fieldsOf({ source }: DeskItem): { field: CommentField; text: string }[] {
  return commentFields.flatMap((field) => {
    const text = source[field];
    return text ? [{ field, text }] : [];
  });
}

/** Spans with more words taken in: in order, none touching another. */
export function add(spans: readonly FieldSpan[], more: FieldSpan): FieldSpan[] {
  const touches = (span: FieldSpan) => span.field === more.field && span.start <= more.end && more.start <= span.end;
  const joined = [...spans.filter(touches), more];
  const whole = {
    field: more.field,
    start: Math.min(...joined.map(({ start }) => start)),
    end: Math.max(...joined.map(({ end }) => end)),
  };
  return [...spans.filter((span) => !touches(span)), whole].toSorted(inOrder);
}

/** Spans without certain words. */
export function remove(spans: readonly FieldSpan[], less: FieldSpan): FieldSpan[] {
  return spans.flatMap((span) => {
    if (span.field !== less.field || span.end <= less.start || less.end <= span.start) return [span];
    const before = { ...span, end: Math.max(span.start, less.start) };
    const after = { ...span, start: Math.min(span.end, less.end) };
    return [before, after].filter(({ start, end }) => start < end);
  });
}

/** Whether all words of a span are among the spans. */
export function covers(spans: readonly FieldSpan[], { field, start, end }: FieldSpan): boolean {
  return spans.some((span) => span.field === field && span.start <= start && end <= span.end);
}

/** A span without the space around its words; null when nothing else is in it. */
export function trimmed(text: string, { field, start, end }: FieldSpan): FieldSpan | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { field, start: from, end: to } : null;
}

/** The sentences of a text, for those who choose from a list rather than by selecting. */
export function sentencesOf(field: CommentField, text: string, language: string): FieldSpan[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].flatMap(
    ({ index, segment }) => trimmed(text, { field, start: index, end: index + segment.length }) ?? [],
  );
}

/** What readers get: a mark stands where words were taken out. */
export function without(text: string, field: CommentField, spans: readonly FieldSpan[]): string {
  return spans
    .filter((span) => span.field === field)
    .toReversed()
    .reduce((shown, { start, end }) => shown.slice(0, start) + redactionMark + shown.slice(end), text);
}

/** A stretch of text that is within the same spans from beginning to end. */
export interface Piece<Span extends TextSpan> extends TextSpan {
  within: Span[];
}

/** A text cut where spans begin and end; spans may lie over each other. */
export function cut<Span extends TextSpan>(text: string, spans: readonly Span[]): Piece<Span>[] {
  const edges = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const places = [...edges].filter((place) => place <= text.length).toSorted((a, b) => a - b);
  return places.slice(1).map((end, at) => {
    const start = places[at] ?? 0;
    return { start, end, within: spans.filter((span) => span.start <= start && end <= span.end) };
  });
}

function inOrder(a: FieldSpan, b: FieldSpan): number {
  return commentFields.indexOf(a.field) - commentFields.indexOf(b.field) || a.start - b.start;
}
