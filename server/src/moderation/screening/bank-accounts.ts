import type { TextSpan } from '../../../../shared/moderation.js';

/** Characters of an IBAN by country, from the registry of ISO 13616. */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BA: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
  UA: 29,
  XK: 20,
};

const beginning = /(?<![\p{L}\p{N}])[A-Z]{2} ?\d{2}(?=[ -]?[A-Z0-9])/giu;

/** The bank account numbers (IBAN) in a text. */
export function findBankAccounts(text: string): TextSpan[] {
  return [...text.matchAll(beginning)].flatMap(({ index }) => {
    const account = readAccount(text, index);
    return account && passesIbanTest(account.characters) ? [{ start: index, end: account.end }] : [];
  });
}

/** As many letters and digits as the country's accounts have, or null when the text ends or breaks before. */
function readAccount(text: string, start: number): { characters: string; end: number } | null {
  const length = lengths[text.slice(start, start + 2).toUpperCase()];
  if (!length) return null;
  let characters = '';
  let end = start;
  while (characters.length < length) {
    const character = text[end];
    if (character === undefined || !/[A-Za-z0-9 -]/.test(character)) return null;
    if (character !== ' ' && character !== '-') characters += character;
    end += 1;
  }
  return /[A-Za-z0-9]/.test(text[end] ?? '') ? null : { characters: characters.toUpperCase(), end };
}

/** The check of an IBAN (ISO 7064, MOD 97-10): the country moved to the end and letters counted from ten leave one. */
export function passesIbanTest(account: string): boolean {
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
