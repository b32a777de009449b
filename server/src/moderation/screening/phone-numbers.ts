import type { TextSpan } from '../../../../shared/moderation.js';

/** Digits with what people put between them, beginning like a telephone number; bounded, so that it ends quickly. */
const candidate = /(?<![\p{L}\p{N}+€$£.,/-])(?:\+ ?|00|\(?0)\d?[\d ().\-/]{5,26}\d(?![\p{L}\p{N}])/gu;

/** Digits of a number with its country code, without `+` or `00`. E.164: fifteen at most. */
const international = /^[1-9]\d{7,14}$/;
/** Dutch numbers have ten digits; Belgian ones nine, and ten when they are mobile. */
const dutch = /^0[1-9]\d{8}$/;
const belgian = /^0[1-9]\d{7}$/;

/** The telephone numbers in a text, in Dutch, Belgian or international form. */
export function findPhoneNumbers(text: string): TextSpan[] {
  return [...text.matchAll(candidate)]
    .filter(([written]) => isPhoneNumber(written))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function isPhoneNumber(written: string): boolean {
  if (/[ ().\-/]{4,}/.test(written)) return false;
  // +31 (0)6 …: the zero in brackets is only dialled at home
  const digits = written.replace(/(?<=^(?:\+|00)[^(]{1,8})\(0\)/, '').replace(/\D/g, '');
  if (written.startsWith('+')) return international.test(digits);
  if (digits.startsWith('00')) return international.test(digits.slice(2));
  return dutch.test(digits) || belgian.test(digits);
}
