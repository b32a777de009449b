import { useEffect, useState } from 'react';
import { type Passage, selectedPassage } from './passage';

/** Where the bar for a selection stands, in pixels of the document. */
export interface Selected {
  passage: Passage;
  top: number;
  left: number;
}

/** The passage the reader has selected, once they have stopped selecting. */
export function useSelectedPassage(): [Selected | null, () => void] {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setSelected(readSelection()), 150);
    };
    document.addEventListener('selectionchange', read);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', read);
    };
  }, []);
  return [selected, () => setSelected(null)];
}

function readSelection(): Selected | null {
  const selection = document.getSelection();
  const passage = selectedPassage(selection);
  if (!passage || !selection) return null;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  return { passage, top: box.bottom + scrollY, left: box.left + scrollX };
}
