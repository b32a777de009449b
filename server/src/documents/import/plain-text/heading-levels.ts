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
    if (marker.type === 'section') this.openSection(marker.scheme);
    else if (marker.scheme.startsWith('decimal')) this.closeBelow(marker.label);
    else if (!this.open.some((heading) => heading.style === marker.scheme)) this.closePlain();
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

  /** Chapters with numbers do not stand under the headings without number that come before the first of them. */
  private closePlain(): void {
    const at = this.open.findLastIndex((heading) => !isPlain(heading));
    this.open = this.open.slice(0, at + 1);
  }

  private openSection(scheme: string): void {
    const rank = ranks.indexOf(scheme);
    if (rank !== -1) {
      this.open = this.open.filter(
        ({ style }) => style === 'title' || style === scheme || (ranks.includes(style) && ranks.indexOf(style) < rank),
      );
    } else if (!this.open.some((heading) => heading.style === scheme)) {
      // Themes and pillars stand above headings without number that are set like them.
      const at = this.open.findIndex((heading) => heading.style === 'holder' || heading.style === plainStyle(false));
      if (at !== -1 && !this.open.slice(at).some((heading) => heading.style === plainStyle(true)))
        this.open = this.open.slice(0, at);
    }
  }
}

/** Parts of a document from the highest down; an annex stands beside them all. */
const ranks = 'bijlage annex appendix deel part titel title hoofdstuk chapter afdeling section paragraaf'.split(' ');

function isPlain({ style }: OpenHeading): boolean {
  return style === 'holder' || style.startsWith('plain');
}

function plainStyle(loose: boolean): string {
  return loose ? 'plain loose' : 'plain tight';
}
