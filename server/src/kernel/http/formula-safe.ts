/**
 * A cell that no spreadsheet runs as a formula: text that begins like one gets an apostrophe in front.
 * OWASP ASVS 5.0 1.2.10.
 */
export function formulaSafe(value: string | number | null): string | number {
  if (typeof value === 'number') return value;
  const text = value ?? '';
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}
