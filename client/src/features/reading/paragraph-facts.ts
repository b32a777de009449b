/** What the text itself says of a paragraph. */
export interface ParagraphFacts {
  /** How people refer to it; empty when it has no number. */
  number: string;
  /** Visible comments on it, and the official answers among them. */
  comments: number;
  answered: number;
}

/** Reads it where it stands; null when the paragraph is not on the page. */
export function paragraphFacts(blockId: string): ParagraphFacts | null {
  const paragraph = document.getElementById(`b-${blockId}`);
  if (!paragraph) return null;
  const marker = paragraph.querySelector<HTMLElement>('[data-marker]');
  const figure = (name: string) => Number(marker?.dataset[name]) || 0;
  return { number: paragraph.dataset['number'] ?? '', comments: figure('count'), answered: figure('answered') };
}
