import { useEffect, useRef } from 'react';
import { theLine } from './connection';
import type { subscribe } from './socket';

type Handlers = Parameters<typeof subscribe>[1];

/** Listens to a room while the component is on the page; the handlers of the latest rendering are called. */
export function useLive(room: string | null, handlers: Handlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (room === null) return undefined;
    const call =
      (name: keyof Handlers) =>
      (event?: unknown): void =>
        (latest.current[name] as ((event?: unknown) => void) | undefined)?.(event);
    const names = Object.keys(latest.current) as (keyof Handlers)[];
    let leave: (() => void) | null = null;
    let left = false;
    // A page is there to be read before it listens.
    void theLine().then(({ subscribe: listen }) => {
      if (!left) leave = listen(room, Object.fromEntries(names.map((name) => [name, call(name)])));
    });
    return () => {
      left = true;
      leave?.();
    };
  }, [room]);
}
