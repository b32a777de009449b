import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { documentLimits } from '../../../../../shared/documents';
import { documentPath, spacePath } from '../../../../../shared/space-paths';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { LinkButton } from '../../../ui/button';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { type Body, bodyDocumentsQuery, bodyKey } from '../api';
import { startMandate } from '../manage-api';

/** Starts the text of the mandate, or leads to it. */
export function MandateSteps({ body }: { body: Body }) {
  const t = useT();
  const { data: documents } = useSuspenseQuery(bodyDocumentsQuery(body.slug));
  const { mandateDocumentId, can } = body;
  if (!mandateDocumentId) return can.edit ? <StartMandate body={body} /> : <p>{t('bodies.no-mandate')}</p>;
  const mandate = documents.items.find(({ id }) => id === mandateDocumentId);
  const drafted = mandate?.versions.some(({ state }) => state === 'draft');
  return (
    <div className="stack">
      <p>{t(mandate?.current ? 'bodies.mandate-published' : 'bodies.mandate-drafted')}</p>
      <div className="cluster">
        {drafted && (
          <LinkButton icon="suggest" to={`${spacePath(body)}/manage/documents/${mandateDocumentId}/draft`}>
            {t('bodies.mandate-write-on')}
          </LinkButton>
        )}
        {mandate?.current && (
          <LinkButton icon="show" to={documentPath(body, mandateDocumentId)}>
            {t('bodies.mandate-read')}
          </LinkButton>
        )}
        <LinkButton icon="history" to={`${spacePath(body)}/manage/documents`}>
          {t('bodies.mandate-versions')}
        </LinkButton>
      </div>
    </div>
  );
}

function StartMandate({ body }: { body: Body }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    send: (values) => startMandate(api, body.slug, values.text('title')),
    onSent: async (documentId) => {
      await client.invalidateQueries({ queryKey: bodyKey(body.slug) });
      await navigate(`${spacePath(body)}/manage/documents/${documentId}/draft`);
    },
  });
  return (
    <Form form={form} method="post" aria-label={t('bodies.write-mandate')}>
      <FormProblem />
      <TextField
        name="title"
        label={t('bodies.mandate-title')}
        hint={t('bodies.mandate-title-hint')}
        maxLength={documentLimits.title}
        dir="auto"
        autoComplete="off"
      />
      <SubmitButton kind="plain" icon="suggest">
        {t('bodies.write-mandate')}
      </SubmitButton>
    </Form>
  );
}
