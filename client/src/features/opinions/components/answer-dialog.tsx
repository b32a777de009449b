import { useQueryClient } from '@tanstack/react-query';
import { adviceVerdicts, opinionLimits } from '../../../../../shared/opinions';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Dialog } from '../../../ui/dialog';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { type AnswerAdvice, answerAdvice, type Opinion, type Recommendation, showOpinion } from '../api';
import { LanguageField, languageFrom } from './language-field';

export interface AnswerDialogProps {
  opinion: Opinion;
  recommendation: Recommendation;
  onClose: () => void;
}

/** Says what the addressee does with a recommendation. */
export function AnswerDialog({ opinion, recommendation, onClose }: AnswerDialogProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { id, position, answers } = recommendation;
  const draft = useDraft(`advice-answer:${id}`);
  const form = useForm({
    send: (values) => answerAdvice(api, opinion.id, id, answerFrom(values, answers.length)),
    onSent: async (changed) => {
      draft.clear();
      onClose();
      showToast({ text: t('opinions.answer.done') });
      await showOpinion(client, changed);
    },
  });
  const verdicts = adviceVerdicts.map((value) => ({ value, label: t(`opinions.verdict.${value}`) }));
  return (
    <Dialog kind="sheet" title={t('opinions.answer.title', { number: position })} onClose={onClose}>
      <Form form={form} draft={draft} method="post" aria-label={t('opinions.answer.title', { number: position })}>
        <FormProblem />
        <SelectField
          name="verdict"
          label={t('opinions.answer.verdict')}
          empty={t('opinions.answer.choose')}
          options={verdicts}
        />
        <TextArea
          name="body"
          label={t('opinions.answer.body')}
          hint={t('opinions.answer.body-hint')}
          className="field-record"
          limit={opinionLimits.answer}
          rows={6}
        />
        <TextField
          name="link"
          type="url"
          optional
          label={t('opinions.answer.link')}
          hint={t('opinions.answer.link-hint')}
        />
        <LanguageField />
        <div className="form-actions">
          <SubmitButton icon="seal">{t('opinions.answer.publish')}</SubmitButton>
          <DraftLine draft={draft} />
        </div>
        <p className="small muted">{t('opinions.answer.stays')}</p>
      </Form>
    </Dialog>
  );
}

function answerFrom(values: FormValues, seen: number): AnswerAdvice {
  return {
    // The server knows the words; none chosen is what it refuses.
    verdict: (adviceVerdicts.find((verdict) => verdict === values.text('verdict')) ?? '') as AnswerAdvice['verdict'],
    body: values.text('body'),
    language: languageFrom(values),
    link: values.optional('link') ?? null,
    seen,
  };
}
