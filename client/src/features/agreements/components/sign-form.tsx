import { useQueryClient } from '@tanstack/react-query';
import { agreementLimits } from '../../../../../shared/agreements';
import { documentPath } from '../../../../../shared/space-paths';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useViewer } from '../../../lib/viewer';
import { LinkButton } from '../../../ui/button';
import { Checkbox } from '../../../ui/choice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea, TextField } from '../../../ui/text-field';
import type { Body } from '../../bodies/api';
import { type Agreement, agreementQuery, type Party, sign } from '../api';

interface SignFormProps {
  body: Body;
  agreement: Agreement;
  party: Party;
}

/** Signs the version that is published now in the name of a party, with or without a reservation. */
export function SignForm({ body, agreement, party }: SignFormProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const viewer = useViewer();
  const { id, documentId, currentVersionId, versions } = agreement;
  const { organisation, standing } = party;
  const draft = useDraft(`sign:${id}:${organisation.id}`);
  const form = useForm({
    send: (values) =>
      sign(api, body.slug, id, {
        organisationId: organisation.id,
        versionId: currentVersionId ?? '',
        function: values.text('function'),
        entitled: values.checked('entitled') as true,
        reservation: values.text('reservation'),
        language: t.locale === 'nl' ? 'nl' : 'en',
      }),
    onSent: (signed) => {
      draft.clear();
      client.setQueryData(agreementQuery(body.slug, id).queryKey, signed);
      void client.invalidateQueries({ queryKey: agreementQuery(body.slug, id).queryKey });
      showToast({ text: t('agreements.signed', { name: organisation.name }) });
    },
  });
  return (
    <Form form={form} draft={draft} method="post" aria-label={t('agreements.sign-for', { name: organisation.name })}>
      <FormProblem />
      <p>
        {t(standing === 'asked-again' ? 'agreements.signs-again' : 'agreements.signs', {
          name: organisation.name,
          number: versions[0]?.number ?? 1,
        })}{' '}
        <LinkButton small icon="book" to={documentPath(body, documentId)}>
          {t('agreements.read-first')}
        </LinkButton>
      </p>
      <p className="small">
        {t('agreements.fingerprint')} <code className="fingerprint">{versions[0]?.fingerprint}</code>
      </p>
      <TextField
        name="function"
        label={t('agreements.function')}
        hint={t('agreements.function-hint', { name: viewer?.name ?? '' })}
        maxLength={agreementLimits.function}
        dir="auto"
      />
      <TextArea
        name="reservation"
        optional
        label={t('agreements.reservation')}
        hint={t('agreements.reservation-hint')}
        limit={agreementLimits.reservation}
        rows={3}
      />
      <Checkbox name="entitled" label={t('agreements.entitled', { name: organisation.name })} />
      <div className="form-actions">
        <SubmitButton icon="seal">{t('agreements.sign-for', { name: organisation.name })}</SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}
