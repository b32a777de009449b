import { fieldsOf, type ScreeningStep } from './screening-step.js';
import { findTerms } from './term-index.js';

/** Findings per text. */
const most = 20;

/** Holds or marks the terms that the staff listed for the comment's language. */
export const blockedTermsStep: ScreeningStep = {
  name: 'blocked-terms',
  screen: (comment) =>
    fieldsOf(comment).flatMap(({ field, text }) =>
      findTerms(text.plain, comment.terms)
        .slice(0, most)
        .map(({ outcome, start, end }) => ({
          outcome,
          reason: 'blocked-term' as const,
          at: { field, ...text.placeOf(start, end) },
        })),
    ),
};
