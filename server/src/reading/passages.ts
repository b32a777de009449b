import { escapeHtml } from './escape-html.js';

/** A passage that a comment speaks about; offsets in UTF-16 code units into the block's text. */
export interface Passage {
  commentId: string;
  start: number;
  end: number;
}

/**
 * The text with its passages marked. Where passages overlap, each piece leads to the shortest one over it, as that is
 * the most exact; its comments are found beside the longer ones in the thread.
 */
export function markPassages(text: string, blockId: string, passages: Passage[]): string {
  const inside = passages.filter(
    (passage) => passage.start >= 0 && passage.end <= text.length && passage.start < passage.end,
  );
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const shortestFirst = [...inside].sort((a, b) => a.end - a.start - (b.end - b.start));
  return edges
    .slice(0, -1)
    .map((start, index) => {
      const end = edges[index + 1] as number;
      const piece = escapeHtml(text.slice(start, end)).replaceAll('\n', '<br>');
      const over = shortestFirst.find((passage) => passage.start <= start && passage.end >= end);
      return over
        ? `<a class="anchor" href="?block=${blockId}&amp;comment=${over.commentId}#c-${over.commentId}" data-comment="${over.commentId}">${piece}</a>`
        : piece;
    })
    .join('');
}
