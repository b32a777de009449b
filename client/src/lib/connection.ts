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

/** What the page came for and asks over the line: files that may be needed later wait until it is there. */
export function askFirst(answer: Promise<unknown>): void {
  asked = answer;
}
let asked: Promise<unknown> = Promise.resolve();

/** Waits, ten seconds at most, until the line that the page asks for is up, with what it came for, or known to be down. */
export function lineSettled(): Promise<unknown> {
  const known = new Promise<void>((resolve) => {
    if (current.state !== 'opening') return resolve();
    const stop = subscribe(() => {
      stop();
      resolve();
    });
  });
  return Promise.race([known.then(() => asked), new Promise((resolve) => setTimeout(resolve, 10_000))]);
}

/** The state of the line, for those who show it. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => idle,
  );
}
