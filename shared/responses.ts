/** The words of official answers. */
export const responseLimits = {
  /** Characters of an answer's reason. */
  answer: 10_000,
  /** Characters of a results statement in one language. */
  statement: 60_000,
} as const;
