/** The end of something, as a calendar holds it. */
export interface CalendarEntry {
  /** Stays the same for good, so that a calendar replaces what it has. */
  uid: string;
  /** Grows whenever the entry may have changed. */
  sequence: number;
  /** The first instant after it. */
  endsAt: Date;
  title: string;
  url: string;
}

const minute = 60_000;

/**
 * A calendar of ends, RFC 5545. Each entry lasts the last minute before its end, so that what is open until midnight
 * stands on its last day and not on the next. Times are in UTC; calendars show them in the reader's zone.
 */
export function calendarFile(entries: CalendarEntry[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Consilia//Closing dates//EN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.uid}`,
      `SEQUENCE:${entry.sequence}`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(new Date(entry.endsAt.getTime() - minute))}`,
      `DTEND:${utc(entry.endsAt)}`,
      `SUMMARY:${escaped(entry.title)}`,
      `URL:${entry.url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** RFC 5545 §3.3.11. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);

/** Lines of at most 75 octets, §3.1; no character is cut in two. */
function folded(line: string): string {
  let octets = 0;
  let out = '';
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
