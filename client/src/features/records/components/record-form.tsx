import { useQueryClient } from '@tanstack/react-query';
import { recordLimits } from '../../../../../shared/records';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useDraft } from '../../../lib/drafts';
import { Form } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useVersionedForm } from '../../../lib/versioned-form';
import { LinkButton } from '../../../ui/button';
import { ConflictNotice } from '../../../ui/conflict-notice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { Section } from '../../../ui/page-parts';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextArea } from '../../../ui/text-field';
import { useLanguageName } from '../../planning/language-name';
import { sessionPaths } from '../../sessions/paths';
import { atFields, decisionsField, readWords, wordsOf } from '../record-words';
import { type RecordItem, recordQuery, type SessionRecord, writeRecord } from '../api';

/** The words of a record: a summary, notes and decisions under each item, decisions under none. */
export function RecordForm({ record }: { record: SessionRecord }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const nameOf = useLanguageName();
  const query = recordQuery(record.session.id);
  const draft = useDraft(`record:${record.session.id}`);
  const { form, shown, round, conflict } = useVersionedForm<SessionRecord>({
    current: record,
    reload: () => client.fetchQuery({ ...query, staleTime: 0 }),
    part: wordsOf,
    send: (values, seen) => {
      const words = readWords(values, seen);
      return writeRecord(api, seen, words).catch((error: unknown) => {
        throw atFields(error, words);
      });
    },
    onSaved: (saved) => {
      client.setQueryData(query.queryKey, saved);
      showToast({ text: t('records.saved') });
    },
    draft,
  });
  return (
    <Form key={round} form={form} draft={draft} method="post" aria-label={t('records.record')} className="record-form">
      {conflict ? <ConflictNotice conflict={conflict} /> : <FormProblem />}
      <Section title={t('records.summary')} note={t('records.markdown')}>
        <div className="form">
          <SelectField
            name="language"
            label={t('records.language')}
            defaultValue={shown.language}
            options={contentLanguages.map((value) => ({ value, label: nameOf(value) }))}
          />
          <TextArea
            name="summary"
            optional
            rows={8}
            label={t('records.summary')}
            hint={t('records.summary-hint')}
            limit={recordLimits.summary}
            lang={shown.language}
            defaultValue={shown.summary}
          />
        </div>
      </Section>
      {shown.items.map((item, at) => (
        <ItemFields key={item.id} item={item} at={at} record={shown} />
      ))}
      <Section title={t('records.decisions-other')}>
        <div className="form">
          <DecisionsField record={shown} itemId={null} />
        </div>
      </Section>
      <div className="form-actions">
        <SubmitButton icon="check">{t('records.save')}</SubmitButton>
        <LinkButton kind="quiet" to={sessionPaths.record(record.session.id)}>
          {t('records.back')}
        </LinkButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}

function ItemFields({ item, at, record }: { item: RecordItem; at: number; record: SessionRecord }) {
  const t = useT();
  return (
    <Section
      title={
        <span lang={item.language} dir="auto">
          {item.title}
        </span>
      }
    >
      <div className="form">
        <TextArea
          name={`notes.${at}.text`}
          optional
          rows={6}
          label={t('records.notes')}
          limit={recordLimits.notes}
          lang={record.language}
          defaultValue={item.notes}
        />
        <DecisionsField record={record} itemId={item.id} />
      </div>
    </Section>
  );
}

/** Decisions, one a line. */
function DecisionsField({ record, itemId }: { record: SessionRecord; itemId: string | null }) {
  const t = useT();
  const lines = record.decisions.filter((decision) => decision.itemId === itemId).map(({ text }) => text);
  return (
    <TextArea
      name={decisionsField(itemId)}
      optional
      rows={3}
      label={t('records.decisions')}
      hint={t('records.decisions-hint')}
      lang={record.language}
      defaultValue={lines.join('\n')}
    />
  );
}
