import { Problem } from '../kernel/http/problem.js';
import { commonPasswords } from './common-passwords.js';

/** Letters and digits only, so that dots and dashes do not hide a name. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Parts of names shorter than this stand in too many words to be refused. */
const shortestPart = 4;

/**
 * Refuses a password that is guessed first: one everybody uses, or one made of the person's own name or address.
 * OWASP ASVS 5.0 asks for the first in 6.2.4 and for the second in 6.2.11.
 * @param pointer where the password stands in the request body
 * @throws Problem `validation-failed` with `passwordTooCommon` or `passwordHoldsName`
 */
export function assertUnguessable(
  password: string,
  person: { email: string | null; name: string },
  pointer: string,
): void {
  const refuse = (code: string) => new Problem('validation-failed', { errors: [{ pointer, code }] });
  const tried = plain(password);
  if (commonPasswords.has(tried) || new Set(tried).size < 4) throw refuse('passwordTooCommon');
  const own = [(person.email ?? '').split('@')[0] ?? '', ...person.name.split(/\s+/), person.name].map(plain);
  if (own.some((part) => part.length >= shortestPart && tried.includes(part))) throw refuse('passwordHoldsName');
}
