import { useSuspenseQuery } from '@tanstack/react-query';
import { Form as NativeForm, Link, type LoaderFunctionArgs } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/page-parts';
import { Register } from '../../../ui/register';
import { TextField } from '../../../ui/text-field';
import { type ConsultationItem, shortListQuery } from '../../consultations/api';
import { ConsultationRow } from '../../consultations/components/consultation-row';
import { countriesQuery } from '../../organisations/territories';
import { Assembly } from '../components/assembly';
import { FindBy } from '../components/find-by';
import '../home.css';

const open = shortListQuery({ state: 'open', sort: 'closing' }, 6);
const announced = shortListQuery({ state: 'announced', sort: 'opening' }, 3);
const answered = shortListQuery({ state: 'answered', sort: 'newest' }, 3);

export async function loader({ context }: LoaderFunctionArgs) {
  return prepare(context, open, announced, answered, countriesQuery);
}

/** What is open now, what comes, and what was answered lately. */
export function Component() {
  const t = useT();
  usePage({ title: t('home.title'), description: t('home.lede') });
  const { data: now } = useSuspenseQuery(open);
  const { data: soon } = useSuspenseQuery(announced);
  const { data: done } = useSuspenseQuery(answered);
  return (
    <>
      <div className="page home-head">
        <div>
          <h1 className="title" tabIndex={-1}>
            {t('home.title')}
          </h1>
          <p className="lede">{t('home.lede')}</p>
          <NativeForm action="/consultations" method="get" className="home-search">
            <input type="hidden" name="state" value="any" />
            <TextField
              name="q"
              type="search"
              optional="unmarked"
              label={t('consultations.search')}
              hint={t('consultations.search-hint')}
            />
            <Button type="submit" kind="primary" icon="search">
              {t('consultations.find')}
            </Button>
          </NativeForm>
        </div>
        <Assembly />
      </div>
      <div className="page">
        <Section title={t('home.open-now')} note={t('home.open-note')}>
          <List items={now.items} empty={t('home.none-open')} explained={t('home.none-open-explained')} />
          <p>
            <Link to="/consultations">{t('home.all-open')}</Link>
          </p>
        </Section>
        {soon.items.length > 0 && (
          <Section title={t('home.opens-next')}>
            <List items={soon.items} />
          </Section>
        )}
        {done.items.length > 0 && (
          <Section title={t('home.answered')} note={t('home.answered-note')}>
            <List items={done.items} />
          </Section>
        )}
        <Section title={t('home.find-by')}>
          <FindBy />
        </Section>
      </div>
    </>
  );
}

function List({ items, empty, explained }: { items: ConsultationItem[]; empty?: string; explained?: string }) {
  if (items.length === 0 && empty) return <Empty title={empty}>{explained}</Empty>;
  return (
    <Register>
      {items.map((item) => (
        <ConsultationRow key={item.id} item={item} />
      ))}
    </Register>
  );
}
