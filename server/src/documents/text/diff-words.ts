import { diffWordsWithSpace } from 'diff';

/** A piece of two compared texts: in both, only in the new one, or only in the old one. */
export interface WordChange {
  op: 'same' | 'insert' | 'delete';
  text: string;
}

/** Edits beyond which the texts are shown as one replaced by the other. */
const mostEdits = 2000;

/**
 * Differences between two texts, word by word, for people to read: what was deleted comes before what replaced it, and
 * changes with nothing but a space or sign between them are shown as one. Deleted and same pieces together are the old
 * text, inserted and same pieces the new one.
 */
export function diffWords(old: string, fresh: string): WordChange[] {
  if (old === fresh) return old === '' ? [] : [{ op: 'same', text: old }];
  const changes = diffWordsWithSpace(old, fresh, { maxEditLength: mostEdits });
  if (changes === undefined) return replaced(old, fresh);
  const pieces = changes.map(({ added, removed, value }): WordChange => {
    return { op: added ? 'insert' : removed ? 'delete' : 'same', text: value };
  });
  return joinNeighbours(pieces);
}

function replaced(old: string, fresh: string): WordChange[] {
  return (
    [
      { op: 'delete', text: old },
      { op: 'insert', text: fresh },
    ] as const
  ).filter((change) => change.text !== '');
}

/** Collects what was deleted and inserted until words follow that stayed. */
function joinNeighbours(pieces: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
  let [deleted, inserted] = ['', ''];
  pieces.forEach(({ op, text }, index) => {
    const between =
      op === 'same' && deleted + inserted !== '' && /^[\s\p{P}]{1,2}$/u.test(text) && pieces[index + 1] !== undefined;
    if (op === 'delete' || between) deleted += text;
    if (op === 'insert' || between) inserted += text;
    if (op !== 'same' || between) return;
    joined.push(...replaced(deleted, inserted), { op, text });
    [deleted, inserted] = ['', ''];
  });
  return [...joined, ...replaced(deleted, inserted)];
}
