import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { take } from '../../../lib/api';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { requireViewer } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { bodyQuery } from '../../bodies/api';
import { exchangeKey } from '../api';
import { ExchangeFrame } from '../components/exchange-frame';
import { RequestFields, requestFrom } from '../components/request-fields';
import { loadForMembers } from '../load-exchange';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  await loadForMembers(args);
  return null;
}

/** Writes down what is sought. It is a draft first, which can be looked at before it is asked. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const draft = useDraft(`new-peer-request:${body.id}`);
  const form = useForm({
    send: (values) =>
      take(
        api.POST('/api/v1/bodies/{ref}/exchange/requests', {
          params: { path: { ref: slug } },
          body: requestFrom(values),
        }),
      ),
    onSent: async ({ id }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: exchangeKey(slug) });
      await navigate(`${spacePath(body)}/exchange/requests/${id}`);
    },
  });
  return (
    <ExchangeFrame
      slug={slug}
      view="requests"
      title={t('exchange.ask-something')}
      lede={<p>{t('exchange.ask-lede')}</p>}
    >
      <Form form={form} draft={draft} method="post" aria-label={t('exchange.ask-something')}>
        <FormProblem />
        <RequestFields />
        <div className="form-actions">
          <SubmitButton icon="arrow-end">{t('exchange.save-draft')}</SubmitButton>
          <DraftLine draft={draft} />
        </div>
      </Form>
    </ExchangeFrame>
  );
}
