import { useSyncExternalStore } from 'react';

/** The state of the line to the server. `idle`: no page has asked for one; `opening`: it was not up yet. */
export type ConnectionState = 'idle' | 'opening' | 'connected' | 'reconnecting' | 'offline';

export interface Connection {
  state: ConnectionState;
  /** Since when, ISO 8601; null while idle. */
  since: string | null;
}

const idle: Connection = { state: 'idle', since: null };
let current = idle;
const listeners = new Set<() => void>();

/** Says what is true of the line now. A line that was lost stays `reconnecting` until the browser says it is offline. */
export function setConnection(state: ConnectionState): void {
  if (state === current.state) return;
  current = { state, since: state === 'idle' || state === 'opening' ? null : new Date().toISOString() };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one line of the page, whose code comes when a page asks for it. */
export function theLine(): Promise<typeof import('./socket')> {
  if (current.state === 'idle') setConnection('opening');
  return import('./socket');
}

/** Waits, ten seconds at most, until the line that the page asks for is known to be down, or up and used for a second. */
export async function lineSettled(): Promise<void> {
  if (current.state !== 'opening') return;
  await new Promise<void>((resolve) => {
    const go = () => {
      listeners.delete(go);
      setTimeout(resolve, current.state === 'connected' ? 1000 : 0);
    };
    listeners.add(go);
    setTimeout(go, 10_000);
  });
}

/** The state of the line, for those who show it. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => idle,
  );
}
