import { useState } from 'react';
import type { DecisionReason, ModerationAction } from '../../../../shared/comments';
import { restricts } from '../../../../shared/moderation';
import { useDraft } from '../../lib/drafts';
import { type FormHandle, useForm } from '../../lib/forms';
import { problemOf } from '../../lib/problems';
import { useApi } from '../../lib/query';
import { foundSpans, missing, suggestedReason } from './acts';
import { type Decision, decide, type DeskItem } from './api';
import { add, type FieldSpan } from './spans';

/** A decision in the making. */
export interface DecisionHandle {
  action: ModerationAction | null;
  reason: DecisionReason | '';
  /** Told to the author as it is written. */
  explanation: string;
  /** What is to be taken out. */
  spans: readonly FieldSpan[];
  /** Null leaves the decision; what was written stays. */
  choose: (action: ModerationAction | null) => void;
  setReason: (reason: DecisionReason | '') => void;
  setExplanation: (text: string) => void;
  setSpans: (spans: readonly FieldSpan[]) => void;
  form: FormHandle;
}

/**
 * Decides about an item as it was seen. Begins with the reason that readers or checks gave, and with what they found as
 * the passages to take out. What is written to the author is kept as a draft.
 */
export function useDecision(
  item: DeskItem,
  onDecided: (decision: Decision) => void,
  first: ModerationAction | null = null,
): DecisionHandle {
  const api = useApi();
  const draft = useDraft(`decision:${item.comment.id}`);
  const [action, setAction] = useState(first);
  const [reason, setReason] = useState(() => suggestedReason(item));
  const [typed, setTyped] = useState<string | null>(null);
  const [spans, setSpans] = useState<readonly FieldSpan[]>(() => spansFound(item));
  const explanation = typed ?? draft.found?.values['explanation'] ?? '';
  const form = useForm<Decision>({
    send: () => {
      const gaps = missing({ action, reason, explanation, spans });
      if (!action || gaps.length > 0) throw incomplete(gaps);
      return decide(api, item, bodyOf(action, { reason, explanation, spans }));
    },
    onSent: (decision) => {
      draft.clear();
      onDecided(decision);
      return 'keep' as const;
    },
  });
  const setExplanation = (text: string) => {
    setTyped(text);
    draft.update(text ? { explanation: text } : {});
  };
  const choose = (next: ModerationAction | null) => {
    setAction(next);
    form.dismiss();
  };
  return { action, reason, explanation, spans, choose, setReason, setExplanation, setSpans, form };
}

function bodyOf(
  action: ModerationAction,
  { reason, explanation, spans }: Pick<DecisionHandle, 'reason' | 'explanation' | 'spans'>,
) {
  const words = explanation.trim();
  return {
    action,
    reason: restricts(action) && reason ? reason : ('no-breach' as const),
    ...(restricts(action) && words ? { explanation: words } : {}),
    ...(action === 'redact' ? { spans: [...spans] } : {}),
  };
}

/** The same refusal as the server's, before anything is sent. */
export const incomplete = (fields: string[]) =>
  problemOf('validation-failed', { errors: fields.map((field) => ({ pointer: `/${field}`, code: 'isNotEmpty' })) });

function spansFound(item: DeskItem): FieldSpan[] {
  return foundSpans(item).reduce<FieldSpan[]>((spans, { field, start, end }) => add(spans, { field, start, end }), []);
}
