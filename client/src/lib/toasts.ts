import { useSyncExternalStore } from 'react';

/** A sentence about what was done, and the way back as long as it stands. */
export interface Toast {
  id: number;
  text: string;
  undo?: { label: string; run: () => void | Promise<void>; key?: string };
  /** How long it stands, in seconds; not counting while it is pointed at or focused. */
  seconds: number;
  /** Called when it goes without having been undone. */
  onGone?: () => void;
}

let toasts: readonly Toast[] = [];
const none: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a toast. One that can be undone stands 10 seconds, others 6. @returns its id */
export function showToast(toast: Omit<Toast, 'id' | 'seconds'> & { seconds?: number }): number {
  lastId += 1;
  change([...toasts, { seconds: toast.undo ? 10 : 6, ...toast, id: lastId }]);
  return lastId;
}

/** Lets a toast go. */
export function dismissToast(id: number): void {
  const toast = toasts.find((candidate) => candidate.id === id);
  change(toasts.filter((candidate) => candidate.id !== id));
  toast?.onGone?.();
}

/** Runs the way back of a toast, the newest when no id is given. */
export function undoToast(id?: number): void {
  const toast = id === undefined ? toasts.findLast(({ undo }) => undo) : toasts.find((each) => each.id === id);
  if (!toast) return;
  change(toasts.filter((candidate) => candidate !== toast));
  void toast.undo?.run();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    subscribe,
    () => toasts,
    () => none,
  );
}
