import { Injectable } from '@nestjs/common';

const mark = /<!--text:([^>]+)-->/g;
const capacity = 400;

/**
 * Long texts stand in for themselves while a page is rendered: a mark of some letters goes through the renderer, and the
 * text takes its place in the finished page, since carrying a quarter of a megabyte through every step costs more than
 * all the rest.
 */
@Injectable()
export class MarkedTexts {
  private readonly texts = new Map<string, string>();

  /** Keeps a text for the page that is being rendered and gives the mark that stands for it. */
  mark(key: string, html: string): string {
    this.texts.delete(key);
    this.texts.set(key, html);
    const [oldest] = this.texts.keys();
    if (this.texts.size > capacity && oldest) this.texts.delete(oldest);
    return `<!--text:${key}-->`;
  }

  /** The page with its texts in place. */
  fill(page: string): string {
    return page.replaceAll(mark, (whole, key: string) => this.texts.get(key) ?? whole);
  }
}

/** The header by which the renderer asks for marks instead of texts. */
export const marksHeader = 'x-text-marks';
