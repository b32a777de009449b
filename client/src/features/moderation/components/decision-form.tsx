import { type ReactNode, useEffect, useRef } from 'react';
import {
  type DecisionReason,
  decisionReasonCodes,
  decisionReasons,
  type ModerationAction,
} from '../../../../../shared/comments';
import { moderationLimits, restricts } from '../../../../../shared/moderation';
import { Form } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import type { Problem } from '../../../lib/problems';
import { Button } from '../../../ui/button';
import { Segmented } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { FormProblem } from '../../../ui/form-problem';
import { Icon } from '../../../ui/icon';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { actIcons } from '../act-looks';
import { actKeys } from '../acts';
import type { DecisionHandle } from '../use-decision';
import { Refusal } from './refusal';

interface DecisionFormProps {
  decision: DecisionHandle;
  acts: ModerationAction[];
  /** Shows the single keys beside the acts. */
  keys?: boolean;
  /** Leaves the act that was chosen, on Escape. */
  onLeave?: () => void;
  /** Goes on without deciding. */
  onSkip?: () => void;
  /** What can be done after a refusal. */
  refusedActions?: ReactNode;
  /** The item is no longer what was decided about. */
  onRefused: () => void;
}

/** The decision with its reason and what its author is told. */
export function DecisionForm(props: DecisionFormProps) {
  const { decision, acts, keys = false, onLeave, onSkip, refusedActions, onRefused } = props;
  const t = useT();
  const { action, form } = decision;
  useConflicts(form.problem, onRefused);
  const invalid = form.problem?.code === 'validation-failed';
  return (
    <Form
      form={form}
      className="decision"
      aria-label={t('moderation.decision')}
      onKeyDown={(event) => {
        if (onLeave && action && event.key === 'Escape') onLeave();
      }}
    >
      {invalid ? <FormProblem /> : form.problem && <Refusal problem={form.problem} actions={refusedActions} />}
      <div className="decision-acts">
        <Segmented<ModerationAction | ''>
          name="action"
          label={t('moderation.decision')}
          labelHidden
          value={action ?? ''}
          onChange={(value) => value && decision.choose(value)}
          error={form.violation('action') && t('moderation.choose-act')}
          options={acts.map((value) => ({
            value,
            label: t(`moderation.act.${value}`),
            icon: actIcons[value],
            keyHint: keys ? actKeys[value] : undefined,
          }))}
        />
      </div>
      {action && restricts(action) && <Grounds decision={decision} action={action} />}
      <div className="decision-go">
        {action && <SubmitButton>{t(`moderation.send.${action}`)}</SubmitButton>}
        {onSkip && !action && (
          <Button onClick={onSkip}>
            {t('moderation.skip')}
            {keys && <kbd>j</kbd>}
          </Button>
        )}
      </div>
    </Form>
  );
}

function useConflicts(problem: Problem | null, onRefused: () => void): void {
  const latest = useRef(onRefused);
  useEffect(() => {
    latest.current = onRefused;
  });
  useEffect(() => {
    if (problem?.status === 409) latest.current();
  }, [problem]);
}

/** Why, and in which words the author hears it. Regulation (EU) 2022/2065 art. 17. */
function Grounds({ decision, action }: { decision: DecisionHandle; action: ModerationAction }) {
  const t = useT();
  const { reason, setReason, explanation, setExplanation, form } = decision;
  const needsWords = action === 'return' || reason === 'other';
  return (
    <div className="decision-reason">
      <ReasonField
        value={reason}
        onChange={setReason}
        error={form.violation('reason') && t('moderation.choose-reason')}
      />
      <TextArea
        name="explanation"
        label={t(action === 'return' ? 'moderation.request' : 'moderation.explanation')}
        optional={!needsWords}
        rows={1}
        limit={moderationLimits.explanation}
        value={explanation}
        onChange={(event) => setExplanation(event.currentTarget.value)}
        error={form.violation('explanation') && t('moderation.write-request')}
      />
    </div>
  );
}

interface ReasonFieldProps {
  value: DecisionReason | '';
  onChange: (reason: DecisionReason | '') => void;
  error?: string;
}

const grounds = ['house-rule', 'law'] as const;

/** What the decision rests on: a house rule or the law. */
export function ReasonField({ value, onChange, error }: ReasonFieldProps) {
  const t = useT();
  const reasonsOf = (ground: (typeof grounds)[number]) =>
    decisionReasonCodes.filter((code) => code !== 'no-breach' && decisionReasons[code] === ground);
  return (
    <Field name="reason" label={t('moderation.reason')} error={error}>
      {(control) => (
        <span className="select">
          <select
            {...control}
            className="input"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value as DecisionReason | '')}
          >
            <option value="">{t('moderation.choose')}</option>
            {grounds.map((ground) => (
              <optgroup key={ground} label={t(`moderation.ground.${ground}`)}>
                {reasonsOf(ground).map((code) => (
                  <option key={code} value={code}>
                    {t(`comments.reason.${code}`)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <Icon name="chevron-down" size="s" />
        </span>
      )}
    </Field>
  );
}
