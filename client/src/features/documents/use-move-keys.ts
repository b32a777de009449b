import { useEffect } from 'react';

const moves: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 };

/** Alt with an arrow moves the block that focus is in. Keys are taken at the document: blocks themselves are no controls. */
export function useMoveKeys(move: (blockId: string, by: -1 | 1) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = event.altKey && !event.ctrlKey && !event.metaKey ? moves[event.key] : undefined;
      const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-draft-block]') : null;
      const blockId = place?.dataset['draftBlock'];
      if (!by || !blockId) return;
      event.preventDefault();
      move(blockId, by);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [move]);
}
