import { createContext, useContext, useSyncExternalStore } from 'react';

/** The instant the page was rendered, so that the browser's first rendering says the same as the server's. */
const RenderedAtContext = createContext<Date>(new Date());
export const RenderedAtProvider = RenderedAtContext.Provider;

/** The present, renewed at intervals as long as somebody looks. */
function createPresent(every: number) {
  let present = new Date();
  let timer: ReturnType<typeof setInterval> | null = null;
  const listeners = new Set<() => void>();
  const tick = (): void => {
    present = new Date();
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    if (Date.now() - present.getTime() > every) tick();
    timer ??= setInterval(tick, every);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || timer === null) return;
      clearInterval(timer);
      timer = null;
    };
  };
  return { subscribe, read: () => present };
}

const minutes = createPresent(60_000);
const seconds = createPresent(1000);

/** The present to the minute; the instant of rendering until the page is alive. */
export function useNow(): Date {
  const renderedAt = useContext(RenderedAtContext);
  return useSyncExternalStore(minutes.subscribe, minutes.read, () => renderedAt);
}

/** The present to the second, for what is measured in seconds. */
export function useSecond(): Date {
  const renderedAt = useContext(RenderedAtContext);
  return useSyncExternalStore(seconds.subscribe, seconds.read, () => renderedAt);
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
