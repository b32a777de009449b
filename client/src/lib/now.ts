import { createContext, useContext, useSyncExternalStore } from 'react';

/** The instant the page was rendered, so that the browser's first rendering says the same as the server's. */
const RenderedAtContext = createContext<Date>(new Date());
export const RenderedAtProvider = RenderedAtContext.Provider;

const minute = 60_000;
let present = new Date();
let timer: ReturnType<typeof setInterval> | null = null;
const listeners = new Set<() => void>();

function tick(): void {
  present = new Date();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (Date.now() - present.getTime() > minute) tick();
  timer ??= setInterval(tick, minute);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** The present to the minute; the instant of rendering until the page is alive. */
export function useNow(): Date {
  const renderedAt = useContext(RenderedAtContext);
  return useSyncExternalStore(
    subscribe,
    () => present,
    () => renderedAt,
  );
}

const never = () => () => {};

/** False in the renderer and in the browser's first rendering, true afterwards. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
