import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import type { MeetingTime } from '../../../../../shared/meetings';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList, useList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { DatedRow, Register } from '../../../ui/register';
import { ShowMore } from '../../../ui/show-more';
import { bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { loadManaged } from '../../bodies/manage-loader';
import { type SessionItem, sessionsQuery } from '../../sessions/api';
import { SessionTag } from '../../sessions/components/session-tag';
import { sessionPaths } from '../../sessions/paths';
import { useSessionState } from '../../sessions/session-state';
import { meetingList, rulesQuery } from '../api';
import { RulesPart } from '../components/late-sections';
import { MeetingRow } from '../components/meeting-row';
import { otherSessions } from '../other-sessions';
import { meetingPaths } from '../paths';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  await RulesPart.ready();
  await Promise.all((['upcoming', 'past'] as const).map((when) => prepareList(args.context, meetingList(slug, when))));
  return prepare(args.context, rulesQuery(slug), sessionsQuery({ space: slug }, 50));
}

/** The meetings of a body for its team, its rules, and the live sessions that are part of none. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: rules } = useSuspenseQuery(rulesQuery(slug));
  const membersRead = body.parts.meetings === 'public' || body.parts.meetings === 'members';
  return (
    <ManageFrame slug={slug} part="meetings" lede={<p>{t('meetings.manage-lede')}</p>}>
      <div className="stack-wide plan-part">
        {!membersRead && (
          <Notice icon="lock" title={t('meetings.team-alone')}>
            <p>{t('meetings.team-alone-explained')}</p>
          </Notice>
        )}
        {body.can.edit && (
          <div className="cluster">
            <LinkButton kind="primary" icon="plus" to={meetingPaths.plan(slug)}>
              {t('meetings.plan')}
            </LinkButton>
            <LinkButton icon="users" to={meetingPaths.planSession(slug)}>
              {t('meetings.plan-session')}
            </LinkButton>
          </div>
        )}
        <Meetings slug={slug} when="upcoming" />
        <Meetings slug={slug} when="past" />
        <Sessions slug={slug} />
        <div className="stack">
          <h2>{t('meetings.rules')}</h2>
          <p>{t('meetings.rules-lede')}</p>
          <RulesPart slug={slug} rules={rules} />
        </div>
      </div>
    </ManageFrame>
  );
}

function Meetings({ slug, when }: { slug: string; when: MeetingTime }) {
  const t = useT();
  const { items, next, more, isPending } = useList(meetingList(slug, when));
  if (items.length === 0 && when === 'past') return null;
  return (
    <div className="stack">
      <h2>{t(when === 'past' ? 'meetings.past' : 'meetings.upcoming')}</h2>
      {items.length === 0 ? (
        <Empty title={t('meetings.none-planned')}>
          <p>{t('meetings.none-planned-explained')}</p>
        </Empty>
      ) : (
        <Register narrow>
          {items.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} to={meetingPaths.manageOne(slug, meeting.id)} />
          ))}
        </Register>
      )}
      {next && <ShowMore shown={items.length} pending={isPending} onMore={more} />}
    </div>
  );
}

function Sessions({ slug }: { slug: string }) {
  const t = useT();
  const { data: sessions } = useSuspenseQuery(sessionsQuery({ space: slug }, 50));
  const { items: upcoming } = useList(meetingList(slug, 'upcoming'));
  const { items: past } = useList(meetingList(slug, 'past'));
  const others = otherSessions(sessions, [...upcoming, ...past]);
  if (others.length === 0) return null;
  return (
    <div className="stack">
      <h2>{t('meetings.sessions')}</h2>
      <Register narrow>
        {others.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </Register>
    </div>
  );
}

function SessionLine({ session }: { session: SessionItem }) {
  const { state } = useSessionState(session);
  const { id, startsAt, timeZone, title, language } = session;
  return (
    <DatedRow
      date={startsAt}
      timeZone={timeZone}
      dateNote={<SessionTag state={state} />}
      title={title}
      lang={language}
      to={sessionPaths.prepare(id)}
    />
  );
}
