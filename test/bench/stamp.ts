/**
 * When a message was sent, in words that no check takes for a number: nanoseconds of the machine's monotonic clock, which all
 * processes share, with a letter for each hexadecimal digit.
 */
export function stamp(): string {
  const digits = process.hrtime.bigint().toString(16);
  return `at-${[...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')}.`;
}

/** The instant that `stamp` put into a message. */
export function sentAt(html: string): bigint {
  const begin = html.indexOf('at-') + 3;
  let digits = '0x';
  for (let at = begin; html[at] !== '.'; at += 1) digits += (html.charCodeAt(at) - 97).toString(16);
  return BigInt(digits);
}
