import type { DraftBlock } from '../draft.js';
import type { Chunk } from './chunks.js';

interface OpenItem {
  key: string;
  indent: number;
  block: DraftBlock;
}

/**
 * Keeps track of the items of a list that are open. Nesting comes from the markers, never from the sentences: a new kind of
 * marker goes one deeper, a known kind goes back to its depth; with one kind of marker the indent decides.
 */
export class ItemNesting {
  private open: OpenItem[] = [];

  /** Depth of the item that begins with this chunk, from 1, and the item it belongs under. */
  place(chunk: Chunk): { level: number; under: DraftBlock | null } {
    const key = chunk.marker?.scheme ?? '';
    const same = this.open.findLastIndex((item) => item.key === key && Math.abs(item.indent - chunk.indent) <= 1);
    if (same !== -1) this.open = this.open.slice(0, same);
    else if (this.open.some((item) => item.key === key))
      this.open = this.open.filter((item) => item.indent < chunk.indent);
    return { level: this.open.length + 1, under: this.open.at(-1)?.block ?? null };
  }

  enter(chunk: Chunk, block: DraftBlock): void {
    this.open.push({ key: chunk.marker?.scheme ?? '', indent: chunk.indent, block });
  }

  close(): void {
    this.open = [];
  }
}
