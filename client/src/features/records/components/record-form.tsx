import { useQueryClient } from '@tanstack/react-query';
import { recordLimits } from '../../../../../shared/records';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues } from '../../../lib/forms';
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
import { type RecordItem, recordQuery, type RecordWords, type SessionRecord, writeRecord } from '../api';

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
    send: (values, seen) => writeRecord(api, seen, read(values, seen)),
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
          <DecisionsField name="decisions" record={shown} itemId={null} />
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
        <DecisionsField name={`decisions-${item.id}`} record={record} itemId={item.id} />
      </div>
    </Section>
  );
}

/** Decisions, one a line. */
function DecisionsField({ name, record, itemId }: { name: string; record: SessionRecord; itemId: string | null }) {
  const t = useT();
  const lines = record.decisions.filter((decision) => decision.itemId === itemId).map(({ text }) => text);
  return (
    <TextArea
      name={name}
      optional
      rows={3}
      label={t('records.decisions')}
      hint={t('records.decisions-hint')}
      lang={record.language}
      defaultValue={lines.join('\n')}
    />
  );
}

/** What the form holds, as it is sent. */
function read(values: FormValues, { items }: SessionRecord): RecordWords {
  const linesOf = (name: string) =>
    values
      .text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return {
    language: values.text('language'),
    summary: values.text('summary'),
    notes: items.map(({ id }, at) => ({ itemId: id, text: values.text(`notes.${at}.text`) })),
    decisions: [
      ...items.flatMap(({ id }) => linesOf(`decisions-${id}`).map((text) => ({ itemId: id, text }))),
      ...linesOf('decisions').map((text) => ({ itemId: null, text })),
    ],
  };
}

/** What a note-taker wrote; questions that are answered meanwhile are no conflict. */
const wordsOf = ({ language, summary, items, decisions }: SessionRecord) => ({
  language,
  summary,
  notes: items.map(({ notes }) => notes),
  decisions,
});
