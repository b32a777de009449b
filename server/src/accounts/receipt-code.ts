import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no letters that look like digits, and no vowel U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 4;
const groupLength = 4;

/** A fresh receipt code, such as `7KQ2-M9XD-04TB-RW5H`: 80 random bits. */
export function newReceiptCode(): string {
  return receiptCodeOf(randomBytes(groups * groupLength));
}

/** The code that these bytes spell; it takes the first 16. */
export function receiptCodeOf(bytes: Uint8Array): string {
  const spelt = [...bytes.subarray(0, groups * groupLength)].map((byte) => alphabet[byte % alphabet.length]);
  return grouped(spelt.join(''));
}

/** A code as people type it, in its one form: any case, any spacing, O for 0 and I or L for 1. Null when it cannot be one. */
export function readReceiptCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');
  const known = [...letters].every((letter) => alphabet.includes(letter));
  return known && letters.length === groups * groupLength ? grouped(letters) : null;
}

function grouped(letters: string): string {
  return letters.replaceAll(new RegExp(`(.{${groupLength}})(?=.)`, 'g'), '$1-');
}
