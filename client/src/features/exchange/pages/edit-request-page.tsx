import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { ifMatch } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { prepare, requireViewer } from '../../../lib/loader';
import { bodyQuery } from '../../bodies/api';
import { requestQuery } from '../api';
import { ActForm } from '../components/act-form';
import { ExchangeFrame } from '../components/exchange-frame';
import { RequestFields, requestFrom } from '../components/request-fields';
import { loadForMembers } from '../load-exchange';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { slug } = await loadForMembers(args);
  return prepare(args.context, requestQuery(slug, args.params['id'] ?? ''));
}

/** Changes what is sought. */
export function Component() {
  const t = useT();
  const navigate = useNavigate();
  const { slug = '', id = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: request } = useSuspenseQuery(requestQuery(slug, id));
  return (
    <ExchangeFrame slug={slug} view="requests" title={t('exchange.change-request')}>
      <ActForm
        slug={slug}
        draftAt={`peer-request:${id}`}
        label={t('exchange.change-request')}
        act={t('exchange.save')}
        done={t('exchange.saved')}
        send={(api, values) =>
          api.PUT('/api/v1/bodies/{ref}/exchange/requests/{id}', {
            params: { path: { ref: slug, id }, header: ifMatch(request.version) },
            body: requestFrom(values),
          })
        }
        onDone={() => void navigate(`${spacePath(body)}/exchange/requests/${id}`)}
      >
        <RequestFields request={request} />
      </ActForm>
    </ExchangeFrame>
  );
}
