import { useQueryClient } from '@tanstack/react-query';
import { responseLimits } from '../../../../../shared/responses';
import { useDraft } from '../../../lib/drafts';
import { Form } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useVersionedForm } from '../../../lib/versioned-form';
import { ConflictNotice } from '../../../ui/conflict-notice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { useLanguageName } from '../../planning/language-name';
import { resultsQuery } from '../../consultations/api';
import { type Statement, writeStatement } from '../api';

export interface ResultsFormProps {
  slug: string;
  spaceId: string;
  language: string;
  statement: Statement | null;
}

/** The results statement in one language. */
export function ResultsForm({ slug, spaceId, language, statement }: ResultsFormProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const name = useLanguageName()(language);
  const draft = useDraft(`results-${language}:${spaceId}`);
  const results = resultsQuery(slug);
  const { form, shown, round, conflict } = useVersionedForm<Statement | null>({
    current: statement,
    reload: async () => {
      const statements = await client.fetchQuery({ ...results, staleTime: 0 });
      return statements.find((each) => each.language === language) ?? null;
    },
    part: (kept) => kept?.body ?? '',
    send: (values, seen) => writeStatement(api, slug, language, seen, values.text('body')),
    onSaved: (saved) => {
      showToast({ text: t(saved?.publishedAt ? 'responses.results.changed' : 'responses.results.kept') });
      void client.invalidateQueries({ queryKey: results.queryKey });
    },
    draft,
  });
  return (
    <Form
      key={round}
      form={form}
      draft={draft}
      method="post"
      aria-label={t('responses.results.in', { language: name })}
    >
      {conflict ? <ConflictNotice conflict={conflict} /> : <FormProblem />}
      <TextArea
        name="body"
        label={t('responses.results.statement')}
        hint={t('responses.results.statement-hint')}
        className="field-record"
        limit={responseLimits.statement}
        rows={10}
        lang={language}
        defaultValue={shown?.body ?? ''}
      />
      <div className="form-actions">
        <SubmitButton icon="check" kind="plain">
          {t(shown?.publishedAt ? 'responses.save-public' : 'responses.keep')}
        </SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}
