import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { callsKey } from '../api';
import { type CallSettings, createCall, editCall } from '../manage-api';
import { callFrom, toldAtFields } from '../written-call';
import { CallFields } from './call-fields';

interface CallFormProps {
  slug: string;
  /** Main language of the body. */
  language: string;
  /** As it is; a new one has nothing yet. */
  call?: CallSettings;
}

/** Writes a draft of a call. */
export function CallForm({ slug, language, call }: CallFormProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const draft = useDraft(call ? `call:${call.id}` : `new-call:${slug}`);
  const form = useForm({
    send: async (values) => {
      const body = callFrom(values);
      const writing = call ? editCall(api, call, body).then(() => call.id) : createCall(api, slug, body);
      return writing.catch(toldAtFields(values));
    },
    onSent: async (id) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: callsKey });
      showToast({ text: t('planning.saved') });
      if (!call) await navigate(`/bodies/${slug}/manage/calls/${id}`);
      return 'keep' as const;
    },
  });
  return (
    <Form form={form} draft={draft} method="post" aria-label={t('calls.write')}>
      <FormProblem />
      <CallFields call={call} language={language} kept={draft.found?.values} />
      <div className="form-actions">
        <SubmitButton icon="check">{t('planning.save')}</SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}
