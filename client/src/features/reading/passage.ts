import { type Anchor, anchorContext } from '../../../../shared/documents';

/** Words selected in one block. */
export interface Passage {
  blockId: string;
  start: number;
  end: number;
  /** The whole text of the block, as the server counts it. */
  text: string;
}

/** The element with a block's words; footnote marks inside are not part of them. */
export function wordsOf(blockId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId)}"] [data-words]`);
}

/** The text of a block, with a line feed for each `br`, as the server stores it. */
export function textOf(words: Node): string {
  let text = '';
  walk(words, (node) => {
    text += node instanceof Text ? node.data : '\n';
  });
  return text;
}

/** The selected passage, when the selection lies in the words of one block. */
export function selectedPassage(selection: Selection | null): Passage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const words = closestWords(range.startContainer);
  if (!words || words !== closestWords(range.endContainer) || words.tagName === 'TABLE') return null;
  const blockId = words.closest<HTMLElement>('[data-block]')?.dataset['block'];
  if (!blockId) return null;
  const text = textOf(words);
  return trimmed({
    blockId,
    text,
    start: offsetIn(words, range.startContainer, range.startOffset),
    end: offsetIn(words, range.endContainer, range.endOffset),
  });
}

/** The anchor of a passage: its words with those around them, and where they stand. */
export function anchorOf(versionId: string, { blockId, text, start, end }: Passage): Anchor {
  return {
    versionId,
    blockId,
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - anchorContext), start),
      suffix: text.slice(end, end + anchorContext),
    },
    position: { start, end },
  };
}

/** Sentences of a block, for those who choose a passage from a list rather than by selecting. */
export function sentencesOf(blockId: string, language: string): Passage[] {
  const words = wordsOf(blockId);
  if (!words || words.tagName === 'TABLE') return [];
  const text = textOf(words);
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].flatMap(
    ({ index, segment }) => trimmed({ blockId, text, start: index, end: index + segment.length }) ?? [],
  );
}

function closestWords(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-words]') ?? null;
}

function trimmed(passage: Passage): Passage | null {
  const chosen = passage.text.slice(passage.start, passage.end);
  const start = passage.start + (chosen.length - chosen.trimStart().length);
  const end = passage.end - (chosen.length - chosen.trimEnd().length);
  return start < end ? { ...passage, start, end } : null;
}

function offsetIn(words: HTMLElement, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(container, offset);
  return textOf(before.cloneContents()).length;
}

function walk(root: Node, visit: (node: Text | HTMLBRElement) => void): void {
  for (const node of root.childNodes) {
    if (node instanceof Text || node instanceof HTMLBRElement) visit(node);
    else if (!(node instanceof Element && node.classList.contains('footnote'))) walk(node, visit);
  }
}
