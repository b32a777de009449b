import { useSuspenseQuery } from '@tanstack/react-query';
import { Form as NativeForm, type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { commitmentStatuses } from '../../../../../shared/agreements';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { Button, LinkButton } from '../../../ui/button';
import { Checkbox } from '../../../ui/choice';
import { Empty } from '../../../ui/empty';
import { PagedRegister } from '../../../ui/paged-register';
import { SelectField } from '../../../ui/text-field';
import { bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { addressOf } from '../../bodies/filters';
import { commitmentCountsQuery, type CommitmentFilter, commitmentList } from '../api';
import { AgreementTabs } from '../components/agreement-tabs';
import { CommitmentRow } from '../components/commitment-row';
import { commitmentFilterFrom } from '../filters';
import '../../consultations/consultations.css';
import '../agreements.css';

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  const slug = params['slug'] ?? '';
  const search = new URL(request.url).searchParams;
  const filter = commitmentFilterFrom(search);
  await Promise.all([
    prepare(context, bodyQuery(slug), commitmentCountsQuery(slug)),
    prepareList(context, commitmentList(slug, filter, search.get('from') ?? undefined)),
  ]);
  return null;
}

/** What organisations promised in a body: what is still to come first, the soonest due first. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: counted } = useSuspenseQuery(commitmentCountsQuery(slug));
  const filter = commitmentFilterFrom(search);
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  const path = `${spacePath(body)}/commitments`;
  return (
    <BodyFrame
      slug={slug}
      part="agreements"
      title={t('agreements.commitments')}
      lede={<p>{t('agreements.commitments-lede')}</p>}
      actions={
        counted.can.make && (
          <LinkButton kind="primary" icon="hand" to={`${path}/new`}>
            {t('agreements.promise')}
          </LinkButton>
        )
      }
    >
      <AgreementTabs body={body} selected="commitments" />
      <div className="stack-wide body-activity">
        {counted.overdueCount > 0 && (
          <p className="overdue">{t('agreements.overdue-count', { count: counted.overdueCount })}</p>
        )}
        <Filter path={path} filter={filter} />
        <PagedRegister
          key={JSON.stringify(filter)}
          query={commitmentList(slug, filter, search.get('from') ?? undefined)}
          failed={t('agreements.commitments-failed')}
          empty={
            <Empty title={t(narrowed ? 'agreements.none-found' : 'agreements.no-commitments')}>
              <p>{t(narrowed ? 'agreements.none-found-explained' : 'agreements.no-commitments-explained')}</p>
            </Empty>
          }
          label={t('agreements.commitments')}
          renderRow={(item) => <CommitmentRow key={item.id} item={item} ofBody />}
          pathFrom={(cursor) => addressOf(path, filter, { from: cursor })}
        />
      </div>
    </BodyFrame>
  );
}

function Filter({ path, filter }: { path: string; filter: CommitmentFilter }) {
  const t = useT();
  return (
    <search aria-label={t('agreements.find-commitments')}>
      <NativeForm method="get" action={path} className="filter-form" preventScrollReset>
        {filter.organisationId && <input type="hidden" name="organisationId" value={filter.organisationId} />}
        <div className="filter-fields">
          <SelectField
            name="status"
            optional="unmarked"
            label={t('agreements.status-label')}
            empty={t('agreements.every-status')}
            defaultValue={filter.status ?? ''}
            options={commitmentStatuses.map((value) => ({ value, label: t(`agreements.status.${value}`) }))}
          />
          <Checkbox name="overdue" value="true" label={t('agreements.only-overdue')} defaultChecked={filter.overdue} />
        </div>
        <Button type="submit" icon="filter">
          {t('agreements.show')}
        </Button>
      </NativeForm>
    </search>
  );
}
