import { useState } from 'react';
import type { DecisionReason } from '../../../../../shared/comments';
import { moderationLimits, restricts } from '../../../../../shared/moderation';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { Segmented } from '../../../ui/choice';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { actIcons } from '../act-looks';
import { actsOnAll, type BulkAction, missing, sharedReason } from '../acts';
import { type Decision, type DecisionResults, decideTogether, type DeskItem } from '../api';
import { speakerOf } from '../speaker';
import { incomplete } from '../use-decision';
import { ItemLine, Undecided } from './bulk-parts';
import { ReasonField } from './decision-form';

interface BulkDialogProps {
  items: DeskItem[];
  /** What was decided, also when some of it was not. */
  onDecided: (decisions: Decision[], action: BulkAction) => void;
  onClose: () => void;
}

/** One decision with one reason about several comments. Each stands for itself: those that could not be decided are named. */
export function BulkDialog({ items: chosen, onDecided, onClose }: BulkDialogProps) {
  const t = useT();
  const api = useApi();
  const [items, setItems] = useState(chosen.slice(0, moderationLimits.bulk));
  const [action, setAction] = useState<BulkAction | null>(null);
  const [reason, setReason] = useState<DecisionReason | ''>(() => sharedReason(chosen));
  const [left, setLeft] = useState<DecisionResults['items']>([]);
  const acts = actsOnAll(items);
  const form = useForm({
    send: async (values) => {
      const explanation = values.text('explanation');
      const gaps = missing({ action, reason, explanation, spans: [] });
      if (!action || gaps.length > 0) throw incomplete(gaps);
      const decision = restricts(action)
        ? { action, reason: reason || ('other' as const), explanation }
        : { action, reason: 'no-breach' as const };
      return { action, results: await decideTogether(api, items, decision) };
    },
    onSent: ({ action: taken, results }) => {
      onDecided(
        results.items.flatMap(({ decision }) => decision ?? []),
        taken,
      );
      const refused = results.items.filter(({ problem }) => problem);
      if (refused.length === 0) onClose();
      setLeft(refused);
      return 'keep' as const;
    },
  });
  if (left.length > 0) return <Undecided items={items} left={left} onClose={onClose} />;
  return (
    <Dialog title={t('moderation.together-title', { count: items.length })} kind="sheet" onClose={onClose}>
      <Form form={form}>
        <FormProblem />
        <ul className="desk-chosen">
          {items.map((item) => (
            <li key={item.comment.id}>
              <ItemLine item={item} />
              {items.length > 1 && (
                <Button kind="quiet" small onClick={() => setItems(items.filter((each) => each !== item))}>
                  {t('moderation.leave-out')}
                  <span className="visually-hidden"> {speakerOf(t, item.comment)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
        {acts.length === 0 ? (
          <Notice icon="info">
            <p>{t('moderation.nothing-shared')}</p>
          </Notice>
        ) : (
          <Segmented<BulkAction | ''>
            name="action"
            label={t('moderation.together-act', { count: items.length })}
            value={action && acts.includes(action) ? action : ''}
            onChange={(value) => value && setAction(value)}
            error={form.violation('action') && t('moderation.choose-act')}
            options={acts.map((value) => ({ value, label: t(`moderation.act.${value}`), icon: actIcons[value] }))}
          />
        )}
        {action && restricts(action) && (
          <>
            <ReasonField
              value={reason}
              onChange={setReason}
              error={form.violation('reason') && t('moderation.choose-reason')}
            />
            <TextArea
              name="explanation"
              label={t(action === 'return' ? 'moderation.request' : 'moderation.explanation')}
              optional={action !== 'return' && reason !== 'other'}
              rows={2}
              limit={moderationLimits.explanation}
              error={form.violation('explanation') && t('moderation.write-request')}
            />
          </>
        )}
        <p className="field-hint">{t('moderation.together-hint')}</p>
        {acts.length > 0 && (
          <SubmitButton>
            {action ? t(`moderation.send-all.${action}`, { count: items.length }) : t('moderation.decide')}
          </SubmitButton>
        )}
      </Form>
    </Dialog>
  );
}
