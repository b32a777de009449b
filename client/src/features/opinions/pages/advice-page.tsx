import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { Button, LinkButton } from '../../../ui/button';
import { Checkbox } from '../../../ui/choice';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-parts';
import { PagedRegister } from '../../../ui/paged-register';
import { SelectField, TextField } from '../../../ui/text-field';
import { type AdviceFilter, adviceList, advicePartiesQuery } from '../api';
import { AdviceRow } from '../components/advice-row';
import '../../consultations/consultations.css';
import '../opinions.css';

/** Reads the filter from the address. */
const filterFrom = (search: URLSearchParams): AdviceFilter => ({
  q: search.get('q') || undefined,
  addressee: search.get('addressee') || undefined,
  body: search.get('body') || undefined,
  overdue: search.get('overdue') === 'true' || undefined,
});

const named = (filter: AdviceFilter): [string, string][] =>
  Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));

export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  const search = new URL(request.url).searchParams;
  await Promise.all([
    prepareList(context, adviceList(filterFrom(search), search.get('cursor') ?? undefined)),
    prepare(context, advicePartiesQuery),
  ]);
  return null;
}

/** The register of advice: what bodies advised, and what authorities did with it. */
export function Component() {
  const t = useT();
  const [search] = useSearchParams();
  const filter = filterFrom(search);
  usePage({ title: t('opinions.register'), description: t('opinions.register-lede') });
  const isNarrowed = named(filter).length > 0;
  return (
    <>
      <PageHead
        wide
        title={t('opinions.register')}
        trail={[{ label: t('bodies.title'), to: '/bodies' }]}
        lede={<p>{t('opinions.register-lede')}</p>}
      />
      <div className="page stack-wide">
        <FilterForm key={search.toString()} filter={filter} />
        <PagedRegister
          key={JSON.stringify(filter)}
          query={adviceList(filter, search.get('cursor') ?? undefined)}
          failed={t('opinions.failed')}
          empty={
            <Empty
              title={t(isNarrowed ? 'opinions.register-none-fits' : 'opinions.register-none')}
              action={isNarrowed && <LinkButton to="/advice">{t('opinions.register-all')}</LinkButton>}
            >
              <p>{t('opinions.register-none-explained')}</p>
            </Empty>
          }
          renderRow={(item) => <AdviceRow key={item.id} item={item} />}
          pathFrom={(cursor) => `/advice?${new URLSearchParams([...named(filter), ['cursor', cursor]]).toString()}`}
        />
        <p>
          <a href={`/api/v1/advice.csv?${new URLSearchParams(named(filter)).toString()}`} download>
            {t('opinions.register-file')}
          </a>
        </p>
      </div>
    </>
  );
}

/** Narrows the register; works without scripts. */
function FilterForm({ filter }: { filter: AdviceFilter }) {
  const t = useT();
  const { data: parties } = useSuspenseQuery(advicePartiesQuery);
  const options = (list: typeof parties.bodies) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="get" className="filter-form" aria-label={t('opinions.filter')}>
      <TextField
        name="q"
        type="search"
        optional="unmarked"
        label={t('opinions.filter.words')}
        defaultValue={filter.q}
      />
      <div className="filter-fields">
        <SelectField
          name="addressee"
          optional="unmarked"
          label={t('opinions.addressee')}
          defaultValue={filter.addressee ?? ''}
          empty={t('opinions.every-addressee')}
          options={options(parties.addressees)}
        />
        <SelectField
          name="body"
          optional="unmarked"
          label={t('opinions.filter.body')}
          defaultValue={filter.body ?? ''}
          empty={t('opinions.every-body')}
          options={options(parties.bodies)}
        />
      </div>
      <Checkbox name="overdue" value="true" label={t('opinions.filter.overdue')} defaultChecked={filter.overdue} />
      <Button type="submit" icon="search">
        {t('opinions.filter.find')}
      </Button>
    </form>
  );
}
