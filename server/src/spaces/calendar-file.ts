/** Something that happens at a time, as a calendar holds it. */
export interface CalendarEntry {
  /** Stays the same for good, so that a calendar replaces what it has. */
  uid: string;
  /** Grows whenever the entry may have changed. */
  sequence: number;
  startsAt: Date;
  /** The first instant after it. */
  endsAt: Date;
  title: string;
  description?: string;
  /** Where it is, in words. */
  place?: string;
  url: string;
  /** `CANCELLED` takes it off the calendars that have it. */
  status?: 'CONFIRMED' | 'CANCELLED';
  /** Whether who takes part has no time for anything else. */
  busy?: boolean;
}

/** What a calendar says of itself. */
export interface CalendarAbout {
  /** What made it, as programs name themselves. */
  product: string;
  /** What people see it called. */
  name?: string;
  now: Date;
}

/** A calendar, RFC 5545. Times are in UTC; calendars show them in the reader's zone. */
export function calendarFile(entries: CalendarEntry[], { product, name, now }: CalendarAbout): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Consilia//${product}//EN`,
    'METHOD:PUBLISH',
    ...(name ? [`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`] : []),
    ...entries.flatMap((entry) => event(entry, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(entry: CalendarEntry, now: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.description ? [`DESCRIPTION:${escaped(entry.description)}`] : []),
    ...(entry.place ? [`LOCATION:${escaped(entry.place)}`] : []),
    `URL:${entry.url}`,
    ...(entry.status ? [`STATUS:${entry.status}`] : []),
    `TRANSP:${entry.busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
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
