import type { NewBlock } from '../documents/block-store.js';
import { reportMessage } from './report.messages.js';

/** The language a report is written in and the zone its moments are told in. */
export interface Writing {
  language: string;
  timeZone: string;
}

/** Says what a report says of its own accord. */
export const sayIn =
  ({ language }: Writing) =>
  (key: Parameters<typeof reportMessage>[1], values: Record<string, unknown> = {}): string =>
    reportMessage(language, key, values);

/** Blocks of its text. */
export const heading = (text: string): NewBlock => ({ kind: 'heading', level: 1, text });
export const paragraph = (text: string): NewBlock => ({ kind: 'paragraph', text });
export const item = (text: string): NewBlock => ({ kind: 'list-item', level: 1, text });
/** These blocks, or what is said where there are none. */
export const orElse = (blocks: NewBlock[], none: string): NewBlock[] =>
  blocks.length > 0 ? blocks : [paragraph(none)];

/** Rows are parted by line feeds and cells by tabs. */
export const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const locale = ({ language }: Writing): string => (language === 'nl' ? 'nl-NL' : 'en-GB');

/** A calendar day, whatever the zone. */
export function day(date: string, writing: Writing): string {
  return new Intl.DateTimeFormat(locale(writing), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  );
}

/** The day of an instant where the body is. */
export function moment(at: Date, writing: Writing): string {
  return new Intl.DateTimeFormat(locale(writing), { dateStyle: 'long', timeZone: writing.timeZone }).format(at);
}
