import type { SourceLine } from './source-lines.js';

/** Knows the words of a text, to tell a word broken at the end of a line from one that is written with a hyphen. */
export class Hyphens {
  private readonly words = new Set<string>();
  private readonly breaksWords: boolean;

  constructor(lines: readonly SourceLine[]) {
    const word = /[\p{L}\p{N}]{1,40}(?:-[\p{L}\p{N}]{1,40}){0,4}(?![-\p{L}\p{N}])/gu;
    for (const line of lines) for (const [found] of line.text.matchAll(word)) this.words.add(found.toLowerCase());
    this.breaksWords = lines.some((line, index) => this.provesBreaking(line, lines[index + 1]));
  }

  /** Whether `left-` and `right` are the halves of one word that has no hyphen of its own. */
  isBroken(left: string, right: string): boolean {
    const [before, after] = [left.toLowerCase(), right.toLowerCase()];
    if (this.words.has(before + after)) return true;
    if (this.words.has(`${before}-${after}`) || !/^\p{Ll}{2,}$/u.test(left) || !/^\p{Ll}{2,}$/u.test(right))
      return false;
    return this.breaksWords && !(this.words.has(before) && this.words.has(after));
  }

  /** One broken word that the text also has in one piece shows that its lines were hyphenated. */
  private provesBreaking(line: SourceLine, next: SourceLine | undefined): boolean {
    const halves = next === undefined ? null : brokenWord(line.text, next.text);
    return halves !== null && this.words.has((halves.left + halves.right).toLowerCase());
  }
}

function brokenWord(above: string, below: string): { left: string; right: string } | null {
  const left = /([\p{L}\p{N}]+)[-\u2010]$/u.exec(above.slice(-60))?.[1];
  const right = /^[\p{L}\p{N}]+/u.exec(below.slice(0, 60))?.[0];
  return left === undefined || right === undefined ? null : { left, right };
}

/** Makes running text out of wrapped lines: words that were broken become whole again. */
export function joinLines(lines: readonly SourceLine[], hyphens: Hyphens | null = null): string {
  const parts: string[] = [];
  /** The end of a web address that the text ends with; it may run over several lines. */
  let address = '';
  lines.forEach((line, index) => {
    const above = lines[index - 1]?.text;
    const joint = above === undefined ? 'none' : jointBetween(above, line.text, address, hyphens);
    if (joint === 'broken') parts.push(parts.pop()!.slice(0, -1));
    else if (joint === 'space') parts.push(' ');
    address = addressAtEnd(joint === 'none' ? address : '', line.text);
    parts.push(line.text);
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const conjunction = /^(?:en|of|dan|tot|and|or|und|oder|et|ou)\b/i;

/** What belongs between two lines: a space, nothing, or nothing in place of the hyphen of a broken word. */
function jointBetween(
  above: string,
  below: string,
  address: string,
  hyphens: Hyphens | null,
): 'space' | 'none' | 'broken' {
  if (above.endsWith('\u00ad')) return 'broken';
  if (address !== '' && goesOnInAddress(address, below)) return 'none';
  if (!/[-\u2010]$/.test(above.slice(-1)) || conjunction.test(below) || !/^[\p{L}\p{N}]/u.test(below)) return 'space';
  // "funds and -programmes" leaves out the first half of a word; any other lone stroke is a dash.
  if (/(?:^|\s)-$/.test(above.slice(-2))) return /\b(?:en|of|and|or) -$/.test(above.slice(-8)) ? 'none' : 'space';
  const halves = brokenWord(above, below);
  return halves !== null && hyphens?.isBroken(halves.left, halves.right) ? 'broken' : 'none';
}

/** A web address that was too long for its line goes on without a space. */
function goesOnInAddress(address: string, below: string): boolean {
  return !/^(?:https?:|www\.)/i.test(below) && (/[-/_=&?%]$/.test(address) || /^[/_=&?%#-]\S/.test(below));
}

function addressAtEnd(begun: string, text: string): string {
  const last = /\S{1,2000}$/.exec(text.slice(-2000))?.[0] ?? '';
  if (begun !== '' && last.length === text.length) return last.slice(-60);
  return /^\W?(?:https?:\/\/|www\.)/i.test(last) ? last : '';
}
