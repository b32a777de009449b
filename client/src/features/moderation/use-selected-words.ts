import { type RefObject, useEffect, useState } from 'react';
import type { CommentField } from '../../../../shared/moderation';
import { type FieldSpan, trimmed } from './spans';

/** The words selected in the source of a comment, counted as the server counts them; null when none are. */
export function useSelectedWords(within: RefObject<HTMLElement | null>): FieldSpan | null {
  const [selected, setSelected] = useState<FieldSpan | null>(null);
  useEffect(() => {
    const read = () => setSelected(readSelection(document.getSelection(), within.current));
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [within]);
  return selected;
}

function readSelection(selection: Selection | null, root: HTMLElement | null): FieldSpan | null {
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const words = wordsAround(range.startContainer);
  if (!words || !root.contains(words) || words !== wordsAround(range.endContainer)) return null;
  return trimmed(sourceOf(words), {
    field: words.dataset['words'] as CommentField,
    start: offsetIn(words, range.startContainer, range.startOffset),
    end: offsetIn(words, range.endContainer, range.endOffset),
  });
}

function wordsAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-words]') ?? null;
}

function offsetIn(words: HTMLElement, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(container, offset);
  return sourceOf(before.cloneContents()).length;
}

/** The text of the source: labels for those who hear it are no part of it, and a sign for words taken out is one character. */
function sourceOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLElement && node.dataset['skip'] !== undefined) return '';
  if (node instanceof HTMLElement && node.dataset['one'] !== undefined) return '\uFFFC';
  return [...node.childNodes].map(sourceOf).join('');
}
