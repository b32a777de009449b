/** Gives the focus a place where what had it is gone, once the page shows what came of it. */
export function focusIfLost(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) find()?.focus();
  });
}
