import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { useViewer } from '../../../lib/viewer';
import { LinkButton } from '../../../ui/button';
import { PageHead, Section } from '../../../ui/page-parts';
import { Facts, Register } from '../../../ui/register';
import { TabLinks } from '../../../ui/tabs';
import { calendarPaths, sessionList, sessionsQuery } from '../api';
import { Month } from '../components/month';
import { SessionList } from '../components/session-list';
import { SessionRow } from '../components/session-row';
import { addressOf, choiceFrom, filterOf, sessionViews } from '../list-choice';
import { monthFrom } from '../month';
import { monthQuery } from '../month-query';
import { sessionPaths } from '../paths';
import '../sessions.css';

const liveQuery = sessionsQuery({ when: ['live'] }, 12);

export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  const search = new URL(request.url).searchParams;
  const choice = choiceFrom(search);
  await prepare(context, liveQuery);
  if (choice.show === 'month') return prepare(context, monthQuery(monthFrom(search.get('month')), choice.space));
  await prepareList(context, sessionList(filterOf(choice), search.get('cursor') ?? undefined));
  return null;
}

/** All live sessions: those that run, those to come, a calendar, and those that are over. */
export function Component() {
  const t = useT();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const choice = choiceFrom(search);
  const { data: live } = useSuspenseQuery(liveQuery);
  usePage({ title: t('sessions.title'), description: t('sessions.lede') });
  const views = sessionViews.filter((view) => view !== 'mine' || viewer);
  return (
    <>
      <PageHead wide title={t('sessions.title')} lede={<p>{t('sessions.lede')}</p>}>
        <LinkButton to={sessionPaths.join} icon="arrow-end">
          {t('sessions.join-with-code')}
        </LinkButton>
      </PageHead>
      <div className="page">
        {live.length > 0 && !choice.space && (
          <Section title={t('sessions.live-now')}>
            <Register>
              {live.map((session) => (
                <SessionRow key={session.id} session={session} named />
              ))}
            </Register>
          </Section>
        )}
        <div className="stack session-list">
          {choice.space && (
            <p>
              {t('sessions.of-one')} <Link to={sessionPaths.list}>{t('sessions.show-all')}</Link>
            </p>
          )}
          <TabLinks
            label={t('sessions.views')}
            selected={choice.show}
            items={views.map((show) => ({
              id: show,
              label: t(`sessions.view.${show}`),
              to: addressOf({ ...choice, show }),
            }))}
          />
          {choice.show === 'month' ? (
            <Month month={monthFrom(search.get('month'))} space={choice.space} />
          ) : (
            <SessionList
              key={choice.show}
              choice={{ ...choice, show: choice.show }}
              from={search.get('cursor') ?? undefined}
            />
          )}
          <Facts
            items={[
              <a key="feed" href={choice.space ? calendarPaths.space(choice.space) : calendarPaths.all}>
                {t('sessions.calendar')}
              </a>,
            ]}
          />
        </div>
      </div>
    </>
  );
}
