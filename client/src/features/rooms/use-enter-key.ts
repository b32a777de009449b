import { useSyncExternalStore } from 'react';

const kept = 'room-enter-sends';
const listeners = new Set<() => void>();
let present: boolean | null = null;

function read(): boolean {
  try {
    const choice = localStorage.getItem(kept);
    // On a touch screen the key makes a new line, as everywhere there; a button sends.
    present ??= choice === null ? !matchMedia('(pointer: coarse)').matches : choice === 'yes';
  } catch {
    present ??= true;
  }
  return present;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(sends: boolean): void {
  present = sends;
  try {
    localStorage.setItem(kept, sends ? 'yes' : 'no');
  } catch {
    // A browser that keeps nothing forgets this with the page.
  }
  for (const listener of listeners) listener();
}

/** Whether Enter sends, or makes a new line; and how to choose. */
export function useEnterKey(): [boolean, (sends: boolean) => void] {
  return [useSyncExternalStore(subscribe, read, () => true), choose];
}
