import { useQueryClient } from '@tanstack/react-query';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { applicationQuery, type Call, callsKey, type OwnApplication, sendApplication } from '../api';
import { useKeptApplication } from '../use-kept-application';
import { ApplicationFields } from './application-fields';
import { ApplicationFile } from './application-file';

/** Writes an application. A draft is kept on the server while it is written; what was sent is changed on purpose. */
export function ApplicationForm({ application, call }: { application: OwnApplication; call: Call }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { id, state, words } = application;
  const kept = useKeptApplication(application, state === 'draft' ? (t.intl.split('-')[0] ?? 'en') : words.language);
  const form = useForm({
    send: async (values) => {
      await kept.write(values);
      if (state === 'draft') await sendApplication(api, id);
    },
    onSent: async () => {
      await client.invalidateQueries({ queryKey: callsKey });
      await client.refetchQueries({ queryKey: applicationQuery(id).queryKey });
      showToast({ text: t(state === 'draft' ? 'calls.sent' : 'calls.changed') });
      document.querySelector<HTMLElement>('h1')?.focus();
      return 'keep' as const;
    },
  });
  return (
    <Form
      form={form}
      method="post"
      aria-label={t('calls.application')}
      onInput={(event) => {
        if (state === 'draft') kept.keep(event.currentTarget);
      }}
    >
      <FormProblem />
      <ApplicationFields application={application} call={call} />
      {call.fileRule !== 'none' && (
        <ApplicationFile application={application} isNeeded={call.fileRule === 'required'} onChanged={kept.changed} />
      )}
      <div className="form-actions">
        <SubmitButton icon="send">{t(state === 'draft' ? 'calls.send' : 'calls.save-changes')}</SubmitButton>
        <DraftLine draft={kept} />
      </div>
    </Form>
  );
}
