import { useQueryClient } from '@tanstack/react-query';
import { callLimits } from '../../../../../shared/calls';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { asProblem, problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Segmented } from '../../../ui/choice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { Pairs } from '../../../ui/page-parts';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { type Judged, type Score, taskQuery, writeScores } from '../api';

interface ScoreFormProps {
  judged: Judged;
  onKept: (judged: Judged) => void;
}

/** A score and a reason for each criterion; once they are sent they stand. */
export function ScoreForm({ judged, onKept }: ScoreFormProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { id, callId, criteria, maxScore, own, can } = judged;
  const draft = useDraft(`scores:${id}`);
  const form = useForm({
    send: (values) => {
      const scores = scoresFrom(values, judged);
      return writeScores(api, id, scores, values.text('act') === 'send').catch(toldAtCriteria(scores));
    },
    onSent: (next) => {
      draft.clear();
      onKept(next);
      void client.invalidateQueries({ queryKey: taskQuery(callId).queryKey });
      showToast({ text: t(next.own?.sentAt ? 'calls.scores-sent' : 'calls.scores-kept') });
      return 'keep' as const;
    },
  });
  const scoreOf = (criterionId: string) => own?.scores.find((score) => score.criterionId === criterionId);
  if (!can.score)
    return (
      <Pairs
        items={criteria.map(({ id: criterionId, name }) => ({
          term: name,
          value: (
            <>
              <strong>{t('calls.score-of', { score: scoreOf(criterionId)?.score ?? 0, max: maxScore })}</strong>
              <p dir="auto">{scoreOf(criterionId)?.reason}</p>
            </>
          ),
        }))}
      />
    );
  return (
    <Form form={form} draft={draft} method="post" aria-label={t('calls.own-scores')}>
      <FormProblem />
      {criteria.map(({ id: criterionId, name, description, language }) => (
        <fieldset className="plan-row" key={criterionId}>
          <legend lang={language} dir="auto">
            {name}
          </legend>
          <p className="field-hint" lang={language} dir="auto">
            {description}
          </p>
          <Segmented
            name={`score.${criterionId}`}
            label={t('calls.score', { max: maxScore })}
            defaultValue={scoreOf(criterionId)?.score.toString()}
            options={Array.from({ length: maxScore + 1 }, (_, at) => ({ value: String(at), label: String(at) }))}
          />
          <TextArea
            name={`reason.${criterionId}`}
            label={t('calls.reason')}
            limit={callLimits.reason}
            rows={3}
            defaultValue={scoreOf(criterionId)?.reason ?? ''}
          />
        </fieldset>
      ))}
      <div className="form-actions">
        <SubmitButton icon="send" name="act" value="send">
          {t('calls.send-scores')}
        </SubmitButton>
        <SubmitButton kind="plain" icon="check" name="act" value="keep">
          {t('calls.keep-scores')}
        </SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}

function scoresFrom(values: FormValues, { criteria }: Judged): Score[] {
  return criteria
    .filter(({ id }) => values.text(`score.${id}`) !== '')
    .map(({ id }) => ({
      criterionId: id,
      score: Number(values.text(`score.${id}`)),
      reason: values.text(`reason.${id}`),
    }));
}

/** What is wrong with a score is told at its criterion. */
const toldAtCriteria =
  (scores: Score[]) =>
  (error: unknown): never => {
    const { problem } = asProblem(error);
    const errors = problem.errors?.map((violation) => {
      const [, at, field] = /^\/scores\/(\d+)\/(\w+)$/.exec(violation.pointer) ?? [];
      const criterion = scores[Number(at)]?.criterionId;
      return criterion ? { ...violation, pointer: `/${field}.${criterion}` } : violation;
    });
    throw errors ? problemOf(problem.code, { ...problem, errors }) : error;
  };
