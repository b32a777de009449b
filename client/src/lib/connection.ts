import { useSyncExternalStore } from 'react';

/** The state of the line to the server. `idle`: no page has asked for one. */
export type ConnectionState = 'idle' | 'connected' | 'reconnecting' | 'offline';

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
  current = { state, since: state === 'idle' ? null : new Date().toISOString() };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of the line, for those who show it. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => idle,
  );
}
