/** Brings a comment into view and focus to it, once it is on the page. */
export function focusComment(commentId: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(`c-${commentId}`);
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus({ preventScroll: true });
  });
}
