/**
 * Brings a comment into view and focus to it, once it is on the page; when it does not come, since it is further down the
 * list, to the head of the list.
 * @param frames of the screen to wait for it
 */
export function focusComment(commentId: string, frames = 30): void {
  requestAnimationFrame(() => {
    const itself = document.getElementById(`c-${commentId}`);
    if (!itself && frames > 0) return focusComment(commentId, frames - 1);
    const element = itself ?? document.getElementById('margin-title');
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus({ preventScroll: true });
  });
}
