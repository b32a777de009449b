import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionTime } from '../../../../../shared/sessions';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { StatusBand, type StatusItem } from '../../../ui/status-band';
import type { SessionItem } from '../../sessions/api';
import { balanceQuery, type Body, bodyMeetingsQuery } from '../api';

/** Where a body stands: its state and stage, how many sit in it, and what comes next. */
export function BodyStatus({ body, sessions }: { body: Body; sessions: SessionItem[] }) {
  const t = useT();
  const dates = useDates(body.timeZone);
  const { state, stage, nextStages, openedAt, reads } = body;
  const meeting = useNextMeeting(body, sessions);
  const items: StatusItem[] = [
    {
      term: t('bodies.status.now'),
      value: t(`ui.state.${state}`),
      detail:
        state === 'active' && openedAt
          ? t('bodies.since', { day: dates.day(openedAt) })
          : state !== 'active' && t(`bodies.stands.${state}`),
    },
  ];
  if (stage)
    items.push({
      term: t('bodies.status.stage'),
      value: t(`bodies.stage.${stage}`),
      detail:
        nextStages.length > 0 &&
        t('bodies.status.next-stage', {
          stages: eitherOf(
            t.intl,
            nextStages.map((next) => t(`bodies.stage.${next}`)),
          ),
        }),
    });
  return reads.includes('members') ? (
    <WithSeats slug={body.slug} items={items} meeting={meeting} />
  ) : (
    <StatusBand label={t('bodies.status')} items={[...items, ...meeting]} />
  );
}

const eitherOf = (intl: string, words: string[]): string =>
  new Intl.ListFormat(intl, { type: 'disjunction' }).format(words);

function WithSeats({ slug, items, meeting }: { slug: string; items: StatusItem[]; meeting: StatusItem[] }) {
  const t = useT();
  const { data } = useSuspenseQuery(balanceQuery(slug));
  const seats: StatusItem = {
    term: t('bodies.members'),
    value: t('bodies.seats', { count: data.seats }),
    detail: data.observers > 0 && t('bodies.observers', { count: data.observers }),
  };
  return <StatusBand label={t('bodies.status')} items={[...items, seats, ...meeting]} />;
}

/** When people of the body meet next, as far as that is planned. */
function useNextMeeting(body: Body, sessions: SessionItem[]): StatusItem[] {
  const t = useT();
  const now = useNow();
  const { data: meetings } = useSuspenseQuery(bodyMeetingsQuery(body));
  const timeOf = ({ state, startsAt, endsAt }: SessionItem) =>
    sessionTime({ state, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, now);
  const toCome = [
    ...sessions.filter((session) => session.state !== 'cancelled' && timeOf(session) !== 'past'),
    ...meetings.filter(({ endsAt }) => new Date(endsAt) > now),
  ];
  const next = toCome.toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))[0];
  const dates = useDates(next?.timeZone);
  if (!next) return [];
  return [
    {
      term: t('bodies.status.next-meeting'),
      value: dates.day(next.startsAt),
      detail: `${dates.clockInZone(next.startsAt)}, ${dates.relative(next.startsAt)}`,
      isMoment: true,
    },
  ];
}
