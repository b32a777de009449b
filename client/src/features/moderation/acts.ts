import type { DecisionReason, ModerationAction, ReportReason } from '../../../../shared/comments';
import { bulkActions, restricts, type ScreeningReason } from '../../../../shared/moderation';
import type { DeskItem } from './api';
import type { FieldSpan } from './spans';

/** Acts in the order they are offered: what lets words stand, then what takes something from their author. */
const order: readonly ModerationAction[] = ['release', 'restore', 'keep', 'redact', 'hide', 'return'];

/** Single keys; of the acts that let words stand a comment takes only one. */
export const actKeys = {
  release: 'p',
  restore: 'p',
  keep: 'p',
  redact: 'r',
  hide: 'h',
  return: 'b',
} as const satisfies Record<ModerationAction, string>;

/** What the state of an item takes, in the order it is offered. */
export const actsOn = ({ actions }: Pick<DeskItem, 'actions'>): ModerationAction[] =>
  order.filter((act) => actions.includes(act));

export type BulkAction = (typeof bulkActions)[number];

/** What all of several items take. */
export const actsOnAll = (items: readonly DeskItem[]): BulkAction[] =>
  order.filter(
    (act): act is BulkAction =>
      (bulkActions as readonly ModerationAction[]).includes(act) && items.every(({ actions }) => actions.includes(act)),
  );

/** Reasons to give an author, by what the checks found. Where a finding says too little, the moderator chooses. */
const reasonOf: Partial<Record<ScreeningReason, DecisionReason>> = {
  email: 'personal-data',
  phone: 'personal-data',
  'citizen-number': 'personal-data',
  'bank-account': 'personal-data',
  'many-links': 'advertising',
  'shortened-link': 'advertising',
  'disguised-link': 'advertising',
  'own-words-again': 'duplicate',
  'same-words': 'duplicate',
  'no-words': 'unreadable',
};

/** The reason that readers or checks gave first; empty when none of them is one. */
export function suggestedReason({ reports, findings }: DeskItem): DecisionReason | '' {
  const reported = reports.map(({ reason }): ReportReason => reason).find((reason) => reason !== 'other');
  if (reported) return reported;
  const found = findings.flatMap(({ current, reason }) => (current ? (reasonOf[reason] ?? []) : []));
  return found[0] ?? '';
}

/** The reason suggested for each of several items; empty when they differ. */
export function sharedReason(items: readonly DeskItem[]): DecisionReason | '' {
  const [first = '', ...others] = new Set(items.map(suggestedReason));
  return others.length > 0 ? '' : first;
}

/** Passages that the checks found in the words as they are now; personal data is what one would take out. */
export function foundSpans({ findings }: DeskItem): (FieldSpan & { reason: ScreeningReason })[] {
  return findings.flatMap(({ current, field, start, end, reason }) =>
    current && field && start !== null && end !== null ? [{ field, start, end, reason }] : [],
  );
}

/** What would be wrong with sending a decision as it is, by field. */
export function missing(decision: {
  action: ModerationAction | null;
  reason: DecisionReason | '';
  explanation: string;
  spans: readonly FieldSpan[];
}): ('action' | 'reason' | 'explanation' | 'spans')[] {
  const { action, reason, explanation, spans } = decision;
  if (!action) return ['action'];
  const needsWords = action === 'return' || (restricts(action) && reason === 'other');
  return [
    ...(action === 'redact' && spans.length === 0 ? ['spans' as const] : []),
    ...(restricts(action) && !reason ? ['reason' as const] : []),
    ...(needsWords && !explanation.trim() ? ['explanation' as const] : []),
  ];
}
