/**
 * Scrolls the pane an element stands in, and the page only where the pane does not scroll by itself: in wide windows the
 * frame of the desk stays where it is.
 */
export function bringIntoView(element: Element | null, to: 'start' | 'nearest'): void {
  if (!element) return;
  const pane = element.closest<HTMLElement>('.desk-queue, .desk-context');
  if (!pane || getComputedStyle(pane).overflowY !== 'auto') return element.scrollIntoView({ block: to });
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  const above = inner.top - outer.top;
  const below = inner.bottom - outer.bottom;
  if (to === 'start' || above < 0) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += Math.min(below, above);
}
