import type { Draft } from '../draft.js';
import { readListTitle } from '../list-lead-ins.js';
import type { SourceLine } from './source-lines.js';

/** "Page 3 of 12", "pagina 3", "- 3 -", "3/12". A bare number is left to the footnotes. */
const pageNumber =
  /^(?:(?:page|pagina|pag\.|p\.|blz\.|seite)\s*\d{1,4}(?:\s*(?:of|van|von|\/)\s*\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}\s*\/\s*\d{1,4})$/i;
/** "NL 10 NL", as documents of the European institutions print it. */
const languagePage = /^[A-Z]{2}\s+\d{1,4}(?:\s+[A-Z]{2})?$/;

function isPageNumber(line: SourceLine): boolean {
  return !line.isTable && line.text.length < 30 && (pageNumber.test(line.text) || languagePage.test(line.text));
}

/**
 * Takes out what belongs to the page and not to the text: page numbers with words around them, and headers and footers
 * that come back on every page. Each goes into a warning.
 */
export function takePageFurniture(lines: readonly SourceLine[], draft: Draft): SourceLine[] {
  const repeated = runningTitles(lines);
  const kept: SourceLine[] = [];
  let gap = 0;
  let taken = false;
  for (const line of lines) {
    const isNumber = isPageNumber(line);
    if (isNumber || repeated.has(line)) {
      draft.warnings.push({
        code: isNumber ? 'lone-number' : 'repeated-line',
        line: line.no,
        text: line.text,
        about: null,
      });
      gap += line.gap;
      taken = true;
    } else {
      kept.push(taken ? { ...line, gap: line.gap + gap, resumes: true } : line);
      gap = 0;
      taken = false;
    }
  }
  return kept;
}

/** Lines that come back on most pages, nearly always where a page ends or begins. What announces a list is never one. */
function runningTitles(lines: readonly SourceLine[]): Set<SourceLine> {
  const groups = new Map<string, SourceLine[]>();
  const atEdge = new Set<SourceLine>();
  let pages = 0;
  lines.forEach((line, index) => {
    if (line.newPage || isPageMark(line)) pages++;
    if (!couldBeRunning(line)) return;
    const key = line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(line);
    const [before, after] = [lines[index - 1], lines[index + 1]];
    if (line.newPage || after?.newPage || isPageMark(before) || isPageMark(after)) atEdge.add(line);
  });
  const repeated = [...groups.values()].filter((group) => {
    const edges = group.filter((line) => atEdge.has(line)).length;
    return group.length >= 3 && edges > group.length * 0.8 && group.length >= pages * 0.4;
  });
  return new Set(repeated.flat());
}

function couldBeRunning(line: SourceLine): boolean {
  if (line.isTable || line.text.length > 120 || !/\p{L}{2}/u.test(line.text) || /[?:;]$/.test(line.text)) return false;
  return readListTitle(line.text) === null;
}

function isPageMark(line: SourceLine | undefined): boolean {
  return line !== undefined && (isPageNumber(line) || (!line.isTable && /^\d{1,4}$/.test(line.text)));
}
