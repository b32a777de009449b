import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import type { MeetingTime } from '../../../../../shared/meetings';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList, useList } from '../../../lib/paged-query';
import { useLive } from '../../../lib/use-live';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/page-parts';
import { Register } from '../../../ui/register';
import { Rows } from '../../../ui/rows';
import { ShowMore } from '../../../ui/show-more';
import { type Body, bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { sessionsKey, sessionsQuery } from '../../sessions/api';
import { SessionCards } from '../../sessions/components/session-cards';
import { filePaths, followUpList, meetingList, meetingsKey, overdueQuery, rulesQuery } from '../api';
import { FollowUpRow } from '../components/follow-up-row';
import { MeetingRow } from '../components/meeting-row';
import { otherSessions } from '../other-sessions';
import { meetingPaths } from '../paths';
import '../meetings.css';

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  const { slug = '' } = params;
  const from = new URL(request.url).searchParams.get('from') ?? undefined;
  await Promise.all([
    prepareList(context, meetingList(slug, 'upcoming')),
    prepareList(context, meetingList(slug, 'past', from)),
    prepareList(context, followUpList(slug)),
  ]);
  return prepare(context, bodyQuery(slug), overdueQuery(slug), rulesQuery(slug), sessionsQuery({ space: slug }, 50));
}

/** When a body meets and met, what its rules ask, and what it agreed to do. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const client = useQueryClient();
  const from = useSearchParams()[0].get('from') ?? undefined;
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  useLive(`space:${body.id}`, {
    'space.changed': () => {
      void client.invalidateQueries({ queryKey: meetingsKey });
      void client.invalidateQueries({ queryKey: sessionsKey });
    },
  });
  return (
    <BodyFrame slug={slug} part="meetings" lede={<RulesLede slug={slug} />} actions={<Actions body={body} />}>
      <Overdue slug={slug} />
      <Section id="upcoming" title={t('meetings.upcoming')}>
        <Meetings slug={slug} when="upcoming" />
      </Section>
      <OtherSessions slug={slug} from={from} />
      <Section id="to-do" title={t('meetings.to-do')} note={t('meetings.to-do-note')}>
        <ToDo slug={slug} />
      </Section>
      <Section id="past" title={t('meetings.past')}>
        <Meetings slug={slug} when="past" from={from} />
      </Section>
    </BodyFrame>
  );
}

function RulesLede({ slug }: { slug: string }) {
  const t = useT();
  const { data } = useSuspenseQuery(rulesQuery(slug));
  const { noticeDays, papersDays, minutesDays } = data;
  return <p>{t('meetings.rules-say', { noticeDays, papersDays, minutesDays })}</p>;
}

function Actions({ body }: { body: Body }) {
  const t = useT();
  // A calendar program reads what everyone may read; others take the file along.
  const isOpen = body.visibility !== 'private' && body.parts.meetings === 'public';
  return (
    <div className="cluster">
      <a className="button" href={filePaths.calendar(body.slug)}>
        {t(isOpen ? 'meetings.subscribe' : 'meetings.download')}
      </a>
      {body.can.prepare && (
        <LinkButton icon="settings" to={meetingPaths.manage(body.slug)}>
          {t('meetings.manage-all')}
        </LinkButton>
      )}
    </div>
  );
}

/** Meetings whose minutes should have been published. */
function Overdue({ slug }: { slug: string }) {
  const t = useT();
  const { data } = useSuspenseQuery(overdueQuery(slug));
  if (data.items.length === 0) return null;
  return (
    <Section
      id="overdue"
      title={t('meetings.overdue')}
      note={<span>{t('meetings.overdue-note', { count: data.items.length })}</span>}
    >
      <Register>
        {data.items.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} to={meetingPaths.one(slug, meeting.id)} />
        ))}
      </Register>
    </Section>
  );
}

function Meetings({ slug, when, from }: { slug: string; when: MeetingTime; from?: string }) {
  const t = useT();
  const { items, next, more, isPending } = useList(meetingList(slug, when, from));
  if (items.length === 0)
    return (
      <Empty title={t(when === 'past' ? 'meetings.none-past' : 'meetings.none-upcoming')}>
        <p>{t(when === 'past' ? 'meetings.none-past-explained' : 'meetings.none-upcoming-explained')}</p>
      </Empty>
    );
  return (
    <>
      <Register>
        {items.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} to={meetingPaths.one(slug, meeting.id)} />
        ))}
      </Register>
      {next && (
        <ShowMore
          shown={items.length}
          pending={isPending}
          onMore={more}
          href={when === 'past' ? `?from=${encodeURIComponent(next)}#past` : undefined}
        />
      )}
    </>
  );
}

/** Live sessions of the body that are not part of a meeting. */
function OtherSessions({ slug, from }: { slug: string; from?: string }) {
  const t = useT();
  const { data: sessions } = useSuspenseQuery(sessionsQuery({ space: slug }, 50));
  const { items: upcoming } = useList(meetingList(slug, 'upcoming'));
  const { items: past } = useList(meetingList(slug, 'past', from));
  const others = otherSessions(sessions, [...upcoming, ...past]);
  if (others.length === 0) return null;
  return (
    <Section id="sessions" title={t('meetings.sessions')} note={t('meetings.sessions-note')}>
      <SessionCards sessions={others} slug={slug} />
    </Section>
  );
}

function ToDo({ slug }: { slug: string }) {
  const t = useT();
  const { items, next, more, isPending } = useList(followUpList(slug));
  if (items.length === 0)
    return (
      <Empty title={t('meetings.nothing-to-do')}>
        <p>{t('meetings.nothing-to-do-explained')}</p>
      </Empty>
    );
  return (
    <>
      <Rows label={t('meetings.to-do')}>
        {items.map((point) => (
          <FollowUpRow key={point.id} point={point} slug={slug} />
        ))}
      </Rows>
      {next && <ShowMore shown={items.length} pending={isPending} onMore={more} />}
    </>
  );
}
