import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { meetingLimits, paperTypes, undisclosedGroundCodes, undisclosedGrounds } from '../../../../../shared/meetings';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { problemOf } from '../../../lib/problems';
import { showToast } from '../../../lib/toasts';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextField } from '../../../ui/text-field';
import { type Meeting, meetingsKey } from '../api';
import { bodyTextsQuery, handInDocument, handInFile, type PaperWords } from '../manage-api';

const accepted = Object.keys(paperTypes)
  .map((ending) => `.${ending}`)
  .join(',');

function wordsFrom(values: FormValues): PaperWords {
  return {
    title: values.optional('title'),
    itemId: values.optional('itemId'),
    ground: undisclosedGroundCodes.find((code) => code === values.text('ground')),
  };
}

/** Hands in a paper: a file, or one of the body's texts. */
export function HandIn({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { data: texts } = useSuspenseQuery(bodyTextsQuery(meeting.body.slug));
  const options = texts.items.map(({ id, versions }) => ({ value: id, label: versions[0]?.shownTitle ?? id }));
  const form = useForm({
    send: (values) => {
      const words = wordsFrom(values);
      const [file, documentId] = [values.file('file'), values.optional('documentId')];
      if (file) return handInFile(api, meeting.id, file, words);
      const title = words.title ?? options.find(({ value }) => value === documentId)?.label ?? '';
      if (documentId) return handInDocument(api, meeting.id, { ...words, title, documentId });
      throw problemOf('validation-failed', { errors: [{ pointer: '/file', code: 'isDefined' }] });
    },
    onSent: async () => {
      showToast({ text: t('meetings.paper-added') });
      await client.invalidateQueries({ queryKey: meetingsKey });
    },
  });
  return (
    <Form form={form} aria-label={t('meetings.hand-in')}>
      <FormProblem />
      <TextField
        name="file"
        type="file"
        accept={accepted}
        label={t('meetings.paper-file')}
        hint={t('meetings.paper-file-hint')}
      />
      {options.length > 0 && (
        <SelectField
          name="documentId"
          optional
          label={t('meetings.paper-text')}
          empty={t('meetings.no-text')}
          options={options}
        />
      )}
      <TextField
        name="title"
        optional
        label={t('meetings.paper-title')}
        hint={t('meetings.paper-title-hint')}
        lang={meeting.language}
        dir="auto"
        maxLength={meetingLimits.paperTitle}
      />
      {meeting.agenda.length > 0 && (
        <SelectField
          name="itemId"
          optional
          label={t('meetings.paper-point')}
          empty={t('meetings.no-point')}
          options={meeting.agenda.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <SelectField
        name="ground"
        optional
        label={t('meetings.disclosed-label')}
        hint={t('meetings.disclosed-hint')}
        empty={t('meetings.disclosed')}
        options={undisclosedGroundCodes.map((value) => ({
          value,
          label: t('meetings.ground-option', {
            ground: t(`meetings.ground.${value}`),
            article: undisclosedGrounds[value],
          }),
        }))}
      />
      <div className="form-actions">
        <SubmitButton icon="upload">{t('meetings.hand-in')}</SubmitButton>
      </div>
    </Form>
  );
}
