import { useSyncExternalStore } from 'react';

let current = '';
const listeners = new Set<() => void>();

/** Says something to people who hear the page; what is visible elsewhere needs no announcement. */
export function announce(text: string): void {
  // The same sentence twice is heard twice only when it differs by something inaudible.
  current = text === current ? `${text}\u00A0` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The last announcement, for the one live region of the page. */
export function useAnnouncement(): string {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => '',
  );
}
