import type { CommentField, ScreeningStepName } from '../../../../shared/moderation.js';
import { fieldsOf, type Finding, type ScreenedComment, type ScreeningStep } from './screening-step.js';

/** A finding with the step it comes from and the words it is about. */
export interface StepFinding extends Finding {
  step: ScreeningStepName;
  excerpt: string;
}

/** Characters of an excerpt. */
const longest = 200;

/**
 * What the steps find in a comment, in their order. What the team itself writes is never held, since its author could
 * not release it; what is found there is marked.
 */
export function screen(comment: ScreenedComment, steps: readonly ScreeningStep[]): StepFinding[] {
  return steps.flatMap((step) =>
    step.screen(comment).map((finding) => ({
      ...finding,
      outcome: comment.byTeam ? ('mark' as const) : finding.outcome,
      step: step.name,
      excerpt: finding.at ? excerpt(comment, finding.at) : '',
    })),
  );
}

function excerpt(
  comment: ScreenedComment,
  { field, start, end }: { field: CommentField; start: number; end: number },
): string {
  const text = fieldsOf(comment).find((one) => one.field === field)?.text.sent ?? '';
  return text.slice(start, end).slice(0, longest).toWellFormed();
}
