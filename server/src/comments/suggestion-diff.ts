import { diffWords } from 'diff';

/** A run of words of a suggestion: unchanged, to be added or to be removed. */
export interface DiffRow {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Milliseconds a comparison may take; texts that share little are then shown one after the other. */
const patience = 30;

/** What a suggestion changes in a passage, word by word. */
export function suggestionDiff(passage: string, suggestion: string): DiffRow[] {
  const parts = diffWords(passage, suggestion, { timeout: patience });
  if (!parts) {
    return [
      { kind: 'removed', text: passage },
      { kind: 'added', text: suggestion },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** The passage that was compared. */
export function passageBefore(diff: DiffRow[]): string {
  return diff
    .filter(({ kind }) => kind !== 'added')
    .map(({ text }) => text)
    .join('');
}
