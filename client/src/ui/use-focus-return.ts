import { useEffect, useState } from 'react';

const focusable = 'button, a[href], input:not([type="hidden"]), select, textarea, [tabindex]';

/**
 * For what opens over a page: what opened it may be gone when it closes, because the step was taken. Focus then goes to the
 * first thing that can be used near where it was, and not to the beginning of the page.
 */
export function useFocusReturn(): void {
  const [places] = useState(() => placesAround(document.activeElement));
  useEffect(
    () => () => {
      // Twice: focus is given back to what opened it in the frame after this one.
      requestAnimationFrame(() => requestAnimationFrame(() => returnTo(places)));
    },
    [places],
  );
}

function placesAround(element: Element | null): Element[] {
  const around = element?.parentElement ?? null;
  return around ? [around, ...placesAround(around)] : [];
}

function returnTo(places: Element[]): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const near = places.find((place) => place.isConnected && place.querySelector(focusable));
  near?.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
}
