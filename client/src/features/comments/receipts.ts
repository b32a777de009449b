import { useSyncExternalStore } from 'react';

/** A receipt that its guest has not put away yet. The code is told once, so it stays until they have. */
export interface Receipt {
  code: string;
  commentId: string;
  /** A moderator reads the comment before others see it. */
  held: boolean;
}

let receipts: readonly Receipt[] = [];
const none: readonly Receipt[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Receipt[]): void {
  receipts = next;
  for (const listener of listeners) listener();
}

/** Shows a receipt until it is put away. */
export function showReceipt(receipt: Receipt): void {
  change([...receipts, receipt]);
}

export function putAway({ code }: Receipt): void {
  change(receipts.filter((each) => each.code !== code));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useReceipts(): readonly Receipt[] {
  return useSyncExternalStore(
    subscribe,
    () => receipts,
    () => none,
  );
}
