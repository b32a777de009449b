import { lowered } from '../note-mark.js';
import { isUrl } from './sentences.js';
import type { SourceLine } from './source-lines.js';

/** The first line of a footnote: its mark and what follows it, which is empty when the mark has a line of its own. */
export interface NoteStart {
  mark: string;
  rest: string;
}

const forms: readonly RegExp[] = [
  /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(\S.*)$/u,
  /^\[(\d{1,3})\]\s*(\S.*)$/,
  /^(\d{1,3})\s+(\S.*)$/,
  /^(\*{1,3}|†|‡)\s?([^\s*].*)$/,
];
const listForms: readonly RegExp[] = [/^(\d{1,3})[.)]\s+(\S.*)$/];

/** Reads a line as the first of a footnote. In a list of notes ("Noten", "Endnotes") "1." and "1)" are marks too. */
export function noteStart(line: SourceLine, next: SourceLine | undefined, inList = false): NoteStart | null {
  if (line.isTable) return null;
  if (isBareNumber(line)) {
    return next !== undefined && next.gap <= 1 && !isBareNumber(next) ? { mark: line.text, rest: '' } : null;
  }
  for (const form of inList ? [...forms, ...listForms] : forms) {
    const match = form.exec(line.text);
    if (match !== null) return { mark: lowered(match[1]!), rest: match[2]! };
  }
  return null;
}

export function isBareNumber(line: SourceLine): boolean {
  return !line.isTable && !line.isCell && /^\d{1,3}$/.test(line.text);
}

const notesTitle = /^(?:voet|eind)?noten:?$|^(?:foot|end)?notes:?$/i;

export function isNotesTitle(line: SourceLine | undefined): boolean {
  return line !== undefined && notesTitle.test(line.text);
}

/** Addresses of the notes of one page, to recognise the list of links that some converters print once more below. */
export class PageLinks {
  private written = '';
  /** Whether the list of links has begun, so that further addresses belong to it. */
  begun = false;

  /** Remembers text of a note; only the end of very long ones. */
  add(text: string): void {
    this.written = (this.written + compact(text)).slice(-20_000);
  }

  /** Whether a line only repeats an address that stands in the notes of this page. */
  repeats(line: SourceLine): boolean {
    return isUrl(line.text) && line.text.length > 10 && this.written.includes(compact(line.text));
  }
}

function compact(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/https?:\/\//gi, '')
    .replace(/%23/g, '#')
    .replace(/[#/.]+$/, '')
    .toLowerCase();
}
