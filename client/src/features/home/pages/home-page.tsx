import { useSuspenseQuery } from '@tanstack/react-query';
import { Form as NativeForm, Link, type LoaderFunctionArgs } from 'react-router';
import { sessionTime } from '../../../../../shared/sessions';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { useNow } from '../../../lib/now';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/page-parts';
import { Register } from '../../../ui/register';
import { TextField } from '../../../ui/text-field';
import { type ConsultationItem, shortListQuery } from '../../consultations/api';
import { ConsultationRow } from '../../consultations/components/consultation-row';
import { countriesQuery } from '../../organisations/territories';
import { sessionsQuery } from '../../sessions/api';
import { SessionRow } from '../../sessions/components/session-row';
import { sessionPaths } from '../../sessions/paths';
import { Assembly } from '../components/assembly';
import { FindBy } from '../components/find-by';
import '../home.css';

const open = shortListQuery({ state: 'open', sort: 'closing' }, 6);
const announced = shortListQuery({ state: 'announced', sort: 'opening' }, 3);
/** Those that run and those to come, the soonest first. */
const meetings = sessionsQuery({ when: ['live', 'upcoming'] }, 3);
const answered = shortListQuery({ state: 'answered', sort: 'newest' }, 3);

export async function loader({ context }: LoaderFunctionArgs) {
  return prepare(context, open, announced, answered, meetings, countriesQuery);
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
        <Meetings />
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

/** Where people meet: what runs now, or else what comes next. */
function Meetings() {
  const t = useT();
  const { data } = useSuspenseQuery(meetings);
  const now = useNow();
  const running = data.filter(({ state, startsAt, endsAt }) => {
    const dated = { state, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    return sessionTime(dated, now) === 'live';
  });
  const shown = running.length > 0 ? running : data;
  if (shown.length === 0) return null;
  return (
    <Section title={t(running.length > 0 ? 'sessions.live-now' : 'sessions.next')} note={t('sessions.meet-note')}>
      <Register>
        {shown.map((session) => (
          <SessionRow key={session.id} session={session} named />
        ))}
      </Register>
      <p>
        <Link to={sessionPaths.list}>{t('home.all-sessions')}</Link>
      </p>
    </Section>
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
