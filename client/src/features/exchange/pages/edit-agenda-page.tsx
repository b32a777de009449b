import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { ifMatch } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { agendaQuery } from '../api';
import { ActForm } from '../components/act-form';
import { AgendaFields, agendaFrom } from '../components/agenda-fields';
import { loadManagedExchange } from '../load-exchange';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManagedExchange(args);
  return prepare(args.context, agendaQuery(slug, args.params['id'] ?? ''));
}

/** Changes what is asked about an agenda, and until when. */
export function Component() {
  const t = useT();
  const navigate = useNavigate();
  const { slug = '', id = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: agenda } = useSuspenseQuery(agendaQuery(slug, id));
  return (
    <ManageFrame slug={slug} part="exchange" title={t('exchange.change-agenda')}>
      <div className="plan-part">
        {agenda.can.edit ? (
          <ActForm
            slug={slug}
            draftAt={`agenda:${id}`}
            label={t('exchange.change-agenda')}
            act={t('exchange.save')}
            done={t('exchange.saved')}
            send={(api, values) =>
              api.PUT('/api/v1/bodies/{ref}/exchange/agendas/{id}', {
                params: { path: { ref: slug, id }, header: ifMatch(agenda.version) },
                body: agendaFrom(values),
              })
            }
            onDone={() => void navigate(`${spacePath(body)}/exchange/agendas/${id}`)}
          >
            <AgendaFields body={body} agenda={agenda} />
          </ActForm>
        ) : (
          <p>{t('exchange.agenda-closed')}</p>
        )}
      </div>
    </ManageFrame>
  );
}
