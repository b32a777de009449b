import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { take } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { requireViewer } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { bodyQuery } from '../../bodies/api';
import { BeginForm } from '../../bodies/components/begin-form';
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
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  return (
    <ExchangeFrame
      slug={slug}
      view="requests"
      title={t('exchange.ask-something')}
      lede={<p>{t('exchange.ask-lede')}</p>}
    >
      <BeginForm
        draftAt={`new-peer-request:${body.id}`}
        label={t('exchange.ask-something')}
        act={t('exchange.save-draft')}
        icon="arrow-end"
        send={(values) =>
          take(
            api.POST('/api/v1/bodies/{ref}/exchange/requests', {
              params: { path: { ref: slug } },
              body: requestFrom(values),
            }),
          )
        }
        shownBy={exchangeKey(slug)}
        pathOf={(id) => `${spacePath(body)}/exchange/requests/${id}`}
      >
        <RequestFields />
      </BeginForm>
    </ExchangeFrame>
  );
}
