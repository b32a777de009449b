/** Address of a comment; it leads to the place where it stands. */
export const commentPath = (slug: string, commentId: string): string => `/consultations/${slug}/comments/${commentId}`;
