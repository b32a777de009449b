import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { ActForm } from '../components/act-form';
import { AgendaFields, agendaFrom } from '../components/agenda-fields';
import { loadManagedExchange } from '../load-exchange';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadManagedExchange(args);
  return null;
}

/** Plans when the agenda is open to proposals. */
export function Component() {
  const t = useT();
  const navigate = useNavigate();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  return (
    <ManageFrame slug={slug} part="exchange" title={t('exchange.plan-agenda')}>
      <div className="plan-part">
        <ActForm
          slug={slug}
          draftAt={`new-agenda:${body.id}`}
          label={t('exchange.plan-agenda')}
          act={t('exchange.plan-agenda')}
          done={t('exchange.agenda-planned')}
          send={(api, values) =>
            api.POST('/api/v1/bodies/{ref}/exchange/agendas', {
              params: { path: { ref: slug } },
              body: agendaFrom(values),
            })
          }
          onDone={() => void navigate(`${spacePath(body)}/exchange/agendas`)}
        >
          <AgendaFields body={body} />
        </ActForm>
      </div>
    </ManageFrame>
  );
}
