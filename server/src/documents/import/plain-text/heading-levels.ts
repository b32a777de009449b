import type { Marker } from './markers.js';

interface OpenHeading {
  style: string;
  level: number;
  label: string;
}

/** Deeper than this no document is read well, and HTML has no deeper heading. */
const deepest = 6;

/**
 * Gives headings their depth. Headings set in one style (numbered alike, or without number and spaced alike) are equals;
 * a style that is new goes below the heading before it.
 */
export class HeadingLevels {
  private open: OpenHeading[] = [];

  /** Depth of a numbered or named heading. */
  numbered(marker: Marker): number {
    if (marker.scheme.startsWith('decimal')) this.closeBelow(marker.label);
    else if (marker.type === 'section') this.openSection(marker.scheme);
    return this.enter(marker.scheme, marker.label);
  }

  /** Depth of a heading without number. `loose` when white space parts it from its text; `holdsHeadings` when the next heading follows at once. */
  plain(loose: boolean, holdsHeadings: boolean, standing: boolean): number {
    const style = plainStyle(loose);
    if (standing) this.open = this.open.filter((heading) => heading.style === 'title');
    if (!holdsHeadings) return this.enter(style, '');
    this.open = this.open.filter((heading) => heading.style !== 'holder' && !heading.style.startsWith('plain'));
    return this.enter('holder', '');
  }

  /** Depth of the title of the whole document, above everything that follows. */
  title(): number {
    return this.enter('title', '');
  }

  private enter(style: string, label: string): number {
    const known = this.open.findIndex((heading) => heading.style === style);
    if (known !== -1) this.open = this.open.slice(0, known);
    const level = Math.min((this.open.at(-1)?.level ?? 0) + 1, deepest);
    this.open.push({ style, level, label });
    return level;
  }

  /** "2.3" belongs under the open heading "2", whatever stands between. */
  private closeBelow(label: string): void {
    const parent = label.slice(0, label.lastIndexOf('.'));
    const at = this.open.findLastIndex((heading) => heading.label === parent);
    if (at !== -1) this.open = this.open.slice(0, at + 1);
  }

  /** The parts of a document ("Thema 1") stand above headings without number that are set like them. */
  private openSection(scheme: string): void {
    if (this.open.some((heading) => heading.style === scheme)) return;
    const at = this.open.findIndex((heading) => heading.style === 'holder' || heading.style === plainStyle(false));
    if (at !== -1 && !this.open.slice(at).some((heading) => heading.style === plainStyle(true)))
      this.open = this.open.slice(0, at);
  }
}

function plainStyle(loose: boolean): string {
  return loose ? 'plain loose' : 'plain tight';
}
