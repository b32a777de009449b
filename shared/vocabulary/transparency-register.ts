const wellFormedNumber = /^\d{5,12}-\d{2}$/;
const dashes = /[\p{Pd}\u2212\u00ad\u2043]/gu;
const invisible = /[\s\p{Cf}]+/gu;
const leadingWords = /^[^\d]+/u;
const trailingStop = /[.,;:]+$/;

/** A Transparency Register number as it will be stored, and whether it has the shape of one. */
export interface RegisterNumber {
  /** The number in its plain form, the person's own text when it is malformed, or null when nothing was typed. */
  value: string | null;
  /** False means: show a warning. Nothing typed is well formed too, because the number is optional. */
  wellFormed: boolean;
}

/**
 * Reads a Transparency Register number the way people type it: with spaces, other dashes, or words such as "ID:" before
 * it. Well formed is 5 to 12 digits, a hyphen and 2 digits; the register publishes no check digit. A malformed number
 * is kept as typed and never stands in the way of a contribution or a registration.
 */
export function normaliseRegisterNumber(raw: string): RegisterNumber {
  const typed = raw.trim();
  if (typed === '') return { value: null, wellFormed: true };
  const plain = typed
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(invisible, '')
    .replace(leadingWords, '')
    .replace(trailingStop, '');
  return wellFormedNumber.test(plain) ? { value: plain, wellFormed: true } : { value: typed, wellFormed: false };
}
