import type { TextSpan } from '../../../../shared/moderation.js';

/** `@`, also where someone wrote it as a word in brackets to get past a check. */
const at = /@|\s?[([{]\s?(?:at|apenstaartje)\s?[)\]}]\s?/giu;
const name = /[\p{L}\p{N}._%+-]/u;
const host = /[\p{L}\p{N}.-]/u;
/** RFC 5321 section 4.5.3.1. */
const longestName = 64;
const longestHost = 253;

/** The e-mail addresses in a text, in order. Looks outwards from each `@`, so that long texts without one cost nothing. */
export function findEmailAddresses(text: string): TextSpan[] {
  const found: TextSpan[] = [];
  for (const match of text.matchAll(at)) {
    const from = match.index;
    const to = from + match[0].length;
    let start = from;
    while (start > 0 && from - start < longestName && name.test(text[start - 1] as string)) start -= 1;
    let end = to;
    while (end < text.length && end - to < longestHost && host.test(text[end] as string)) end += 1;
    while (end > to && !/[\p{L}\p{N}]/u.test(text[end - 1] as string)) end -= 1;
    if (start < from && /[\p{L}\p{N}]\.\p{L}{2,}$/u.test(text.slice(to, end))) found.push({ start, end });
  }
  return found;
}
