const stems = `
  password passw0rd wachtwoord welkom welcome qwerty qwertyuiop azertyuiop asdfghjkl letmein iloveyou ikhouvanjou
  administrator changeme geheim secret sunshine princess football voetbal baseball superman batman dragon monkey shadow
  master trustno feyenoord ajaxamsterdam amsterdam rotterdam nederland brussels consilia consultation zomer winter summer
  spring autumn herfst lente computer internet qazwsxedc`
  .trim()
  .split(/\s+/);
const endings = [
  '',
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '123456789',
  '0',
  '00',
  '01',
  '007',
  '69',
  '99',
  '2000',
];
const years = Array.from({ length: 20 }, (_, index) => String(2015 + index));
const rows = [
  '1234567890',
  '12345678910',
  '0123456789',
  '0987654321',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  'q1w2e3r4t5',
  'zaq12wsxcde3',
];

/**
 * Passwords that are tried first everywhere, written without punctuation: well-known words with the endings people give
 * them, and walks over the keyboard. A list of leaked passwords cannot be asked for from a server without a way out.
 */
export const commonPasswords: ReadonlySet<string> = new Set([
  ...rows,
  ...stems.flatMap((stem) => [stem + stem, ...[...endings, ...years].map((ending) => stem + ending)]),
]);
