import { useEffect, useRef, useSyncExternalStore } from 'react';

/** What single keys do; a key nobody names is left to the browser. */
export type SingleKeys = Record<string, () => void>;

const typing = [
  'textarea',
  'select',
  'input:not([type="radio"], [type="checkbox"])',
  '[role="dialog"] *',
  '[role="alertdialog"] *',
  '[role="menu"] *',
].join();
const answersToEnter = 'a, button, summary, input, label';

/** Listens to single keys as long as they are switched on. None works while typing, in a dialog or with a modifier. */
export function useSingleKeys(keys: SingleKeys): void {
  const [on] = useKeysSwitch();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target instanceof HTMLElement && (target.isContentEditable || target.matches(typing))) return;
      if (key === 'Enter' && target instanceof Element && target.closest(answersToEnter)) return;
      const act = Object.hasOwn(latest.current, key) ? latest.current[key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}

const kept = 'single-keys';
const listeners = new Set<() => void>();
let present: boolean | null = null;

function read(): boolean {
  try {
    present ??= localStorage.getItem(kept) !== 'off';
  } catch {
    present ??= true;
  }
  return present;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function turn(on: boolean): void {
  present = on;
  try {
    localStorage.setItem(kept, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing forgets this with the page.
  }
  for (const listener of listeners) listener();
}

/** Whether single keys are on in this browser, and how to turn them on or off. */
export function useKeysSwitch(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, read, () => true), turn];
}
