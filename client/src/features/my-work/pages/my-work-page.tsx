import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare, requireViewer } from '../../../lib/loader';
import { prepareList, useList } from '../../../lib/paged-query';
import { useViewer } from '../../../lib/viewer';
import { LinkButton } from '../../../ui/button';
import { PageHead, Section } from '../../../ui/page-parts';
import { Register } from '../../../ui/register';
import { draftsQuery, dutiesQuery, myBodiesQuery, myConsultationsQuery, ownCommentsQuery, returnedQuery } from '../api';
import { latestPositionsQuery } from '../../positions/api';
import { askedQuery } from '../../records/api';
import { ownApplicationsQuery } from '../../calls/api';
import { OwnApplications } from '../../calls/components/own-applications';
import { AskedOfMe } from '../../records/components/asked-of-me';
import { territoriesQuery } from '../../organisations/territories';
import { sessionsQuery } from '../../sessions/api';
import { SessionRow } from '../../sessions/components/session-row';
import { DraftList } from '../components/draft-list';
import { FollowingList } from '../components/following-list';
import { Memberships } from '../components/memberships';
import { MyBodies } from '../components/my-bodies';
import { OwnComments } from '../components/own-comments';
import { OwnPositions } from '../components/own-positions';
import { doesAnythingWait, WaitingList } from '../components/waiting-list';
import '../my-work.css';

/** Sessions that are to come. */
const mySessions = sessionsQuery({ mine: true, when: ['live', 'upcoming'] }, 20);

const from = (search: URLSearchParams) => search.get('cursor') ?? undefined;

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { context, request } = args;
  await Promise.all([
    prepare(context, draftsQuery, dutiesQuery, returnedQuery),
    prepareList(context, ownCommentsQuery(from(new URL(request.url).searchParams))),
    prepare(context, mySessions, askedQuery, ownApplicationsQuery, latestPositionsQuery),
    prepareList(context, myConsultationsQuery('team')),
    prepareList(context, myConsultationsQuery('following')),
    prepareBodies(context),
  ]);
  return null;
}

async function prepareBodies(context: LoaderFunctionArgs['context']): Promise<void> {
  const bodies = await prepareList(context, myBodiesQuery);
  await prepare(context, territoriesQuery(bodies.flatMap(({ territories }) => territories)));
}

/** What a person has under way: what waits for them, what they began, what they said and what came of it. */
export function Component() {
  const t = useT();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const { data: drafts } = useSuspenseQuery(draftsQuery);
  const { data: returned } = useSuspenseQuery(returnedQuery);
  const { data: duties } = useSuspenseQuery(dutiesQuery);
  const { items: team } = useList(myConsultationsQuery('team'));
  const { data: asked } = useSuspenseQuery(askedQuery);
  const client = useQueryClient();
  usePage({ title: t('my-work.title') });
  if (!viewer) return null;
  const waiting = { returned: returned.items, duties: duties.items, team, desk: viewer.can.openDesk };
  return (
    <>
      <PageHead title={t('my-work.title')} lede={<p>{t('my-work.lede')}</p>} />
      <div className="page">
        <AskedOfMe onDecided={() => void client.invalidateQueries({ queryKey: ownCommentsQuery().queryKey })} />
        {(asked.length === 0 || doesAnythingWait(waiting)) && (
          <Section id="waiting" title={t('my-work.waiting')} note={t('my-work.waiting-note')}>
            <WaitingList {...waiting} />
          </Section>
        )}
        <Section id="drafts" title={t('my-work.drafts')} note={t('my-work.drafts-note')}>
          <DraftList drafts={drafts.items} />
        </Section>
        <Section id="said" title={t('my-work.comments')} note={t('my-work.comments-note')}>
          <OwnComments
            query={ownCommentsQuery(from(search))}
            path="/my-work"
            first={<LinkButton to="/consultations">{t('my-work.find-consultation')}</LinkButton>}
          />
        </Section>
        <OwnApplications />
        <MySessions />
        <MyBodies />
        <OwnPositions />
        <Section id="following" title={t('my-work.following')} note={t('my-work.following-note')}>
          <FollowingList />
        </Section>
        <Section id="organisations" title={t('my-work.organisations')} note={t('my-work.organisations-note')}>
          <Memberships memberships={viewer.memberships} />
        </Section>
      </div>
    </>
  );
}

/** Live sessions the person registered for or leads, while there are some. */
function MySessions() {
  const t = useT();
  const { data } = useSuspenseQuery(mySessions);
  if (data.length === 0) return null;
  return (
    <Section id="sessions" title={t('sessions.title')} note={t('my-work.sessions-note')}>
      <Register>
        {data.map((session) => (
          <SessionRow key={session.id} session={session} named />
        ))}
      </Register>
    </Section>
  );
}
