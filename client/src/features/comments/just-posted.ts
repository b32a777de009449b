const posted = new Set<string>();

/** Remembers that this page sent a comment, so that it is not told of it as if it were someone else's. */
export function notePosted(commentId: string): void {
  posted.add(commentId);
}

/** Whether this page sent the comment. */
export const wasPosted = (commentId: string): boolean => posted.has(commentId);
