import { useEffect, useRef } from 'react';
import { answerStatuses } from '../../../../../shared/comments';
import { responseLimits } from '../../../../../shared/responses';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useVersionedForm } from '../../../lib/versioned-form';
import { RadioGroup, Segmented } from '../../../ui/choice';
import { ConflictNotice } from '../../../ui/conflict-notice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextArea } from '../../../ui/text-field';
import type { Comment } from '../../comments/api';
import type { Consultation } from '../../consultations/api';
import { useLanguageName } from '../../planning/language-name';
import { type Answer, loadAnswer, publishAnswer, type WriteAnswer, writeAnswer } from '../api';
import { useAnswersRefresh } from '../use-answers-refresh';
import { PassageField, passageFrom } from './passage-field';

export interface AnswerFormProps {
  comment: Comment;
  slug: string;
  answer: Answer | null;
  consultation: Consultation;
  onDone: () => void;
}

const wordsOf = (answer: Answer | null) =>
  answer && [answer.scope, answer.status, answer.body, answer.language, answer.versionId, answer.blockId, answer.state];

/** Writes the official answer to a comment or its whole thread: kept as a draft, or published at once. */
export function AnswerForm({ comment, slug, answer, consultation, onDone }: AnswerFormProps) {
  const t = useT();
  const api = useApi();
  const refresh = useAnswersRefresh(slug);
  const draft = useDraft(`answer:${comment.id}`);
  const publishing = useRef(false);
  const told = async (saved: Answer) => {
    try {
      if (publishing.current && saved.state === 'draft') await publishAnswer(api, comment.id);
      showToast({
        text: t(publishing.current || saved.state === 'published' ? 'responses.is-public' : 'responses.is-kept'),
      });
    } catch (error) {
      showToast({ text: problemText(t, asProblem(error).problem) });
    }
    onDone();
    await refresh();
  };
  const { form, shown, round, conflict } = useVersionedForm<Answer | null>({
    current: answer,
    reload: () => loadAnswer(api, comment.id),
    part: wordsOf,
    send: (values, seen) => {
      publishing.current = values.text('then') === 'publish';
      return writeAnswer(api, comment.id, seen, answerFrom(values));
    },
    onSaved: (saved) => saved && void told(saved),
    draft,
  });
  const isPublic = shown?.state === 'published';
  return (
    <Form key={round} form={form} draft={draft} method="post" aria-label={t('responses.answer')}>
      {conflict ? <ConflictNotice conflict={conflict} /> : <FormProblem />}
      <Fields {...{ comment, slug, consultation }} answer={shown} />
      <DraftLine draft={draft} />
      <div className="form-actions">
        <SubmitButton icon="check" name="then" value="keep" kind={isPublic ? 'primary' : 'plain'}>
          {t(isPublic ? 'responses.save-public' : 'responses.keep')}
        </SubmitButton>
        {!isPublic && (
          <SubmitButton icon="seal" name="then" value="publish">
            {t('responses.publish-now')}
          </SubmitButton>
        )}
      </div>
      <p className="small muted">{t(isPublic ? 'responses.change-told' : 'responses.publish-told')}</p>
    </Form>
  );
}

function answerFrom(values: FormValues): WriteAnswer {
  return {
    scope: values.text('scope') === 'thread' ? 'thread' : 'comment',
    // The server knows the statuses; none chosen is what it refuses.
    status: (answerStatuses.find((status) => status === values.text('status')) ?? '') as WriteAnswer['status'],
    body: values.text('body'),
    language: values.text('language'),
    ...passageFrom(values),
  };
}

function Fields({ comment, slug, answer, consultation }: Omit<AnswerFormProps, 'onDone'>) {
  const t = useT();
  const nameOf = useLanguageName();
  const body = useRef<HTMLTextAreaElement>(null);
  useEffect(() => body.current?.focus(), []);
  const { languages } = consultation;
  const usual = comment.language && languages.includes(comment.language) ? comment.language : languages[0];
  const language = answer?.language ?? usual;
  return (
    <>
      <Segmented
        name="status"
        label={t('responses.status')}
        defaultValue={answer?.status}
        options={answerStatuses.map((value) => ({ value, label: t(`ui.answer.${value}`) }))}
      />
      <TextArea
        ref={body}
        name="body"
        label={t('responses.reason')}
        hint={t('responses.reason-hint')}
        className="field-record"
        limit={responseLimits.answer}
        rows={6}
        lang={language}
        defaultValue={answer?.body ?? ''}
      />
      <SelectField
        name="language"
        label={t('responses.language')}
        defaultValue={language}
        options={[...new Set([...languages, ...(language ? [language] : [])])].map((value) => ({
          value,
          label: nameOf(value),
        }))}
      />
      {(comment.counts.replies > 0 || answer?.scope === 'thread') && (
        <RadioGroup
          name="scope"
          label={t('responses.scope')}
          defaultValue={answer?.scope ?? 'comment'}
          options={(['comment', 'thread'] as const).map((value) => ({ value, label: t(`responses.scope.${value}`) }))}
        />
      )}
      <PassageField slug={slug} answer={answer} />
    </>
  );
}
