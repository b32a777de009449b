import { useSuspenseQuery } from '@tanstack/react-query';
import { type SeatRole, seatRoles } from '../../../../../shared/bodies';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { Section } from '../../../ui/page-parts';
import { Rows } from '../../../ui/rows';
import { ShowMore } from '../../../ui/show-more';
import { TabLinks } from '../../../ui/tabs';
import { Skeleton } from '../../../ui/waiting';
import { useTerritoryNames } from '../../organisations/territories';
import { balanceQuery, type Body, type Seat, seatList } from '../api';
import { addressOf, isNarrowed, offersSearch, type SeatFilter } from '../filters';
import { SeatFilterPart } from './seat-filter-part';
import { SeatRow } from './seat-row';

interface SeatSectionProps {
  body: Body;
  filter: SeatFilter;
  /** Where the list begins, for readers without scripts. */
  from?: string;
}

/** Who sits in it by role, now or at another time; observers apart. */
export function SeatSection({ body, filter, from }: SeatSectionProps) {
  const t = useT();
  const { data: balance } = useSuspenseQuery(balanceQuery(body.slug));
  const path = spacePath(body);
  const narrowed = isNarrowed(filter);
  return (
    <Section id="members" title={t('bodies.members')} note={t('bodies.members-note')}>
      <div className="stack">
        <TabLinks
          label={t('bodies.seats-when')}
          selected={filter.others ? 'others' : 'now'}
          items={[
            { id: 'now', label: t('bodies.seats-now'), to: `${path}#members` },
            { id: 'others', label: t('bodies.seats-others'), to: `${path}?others=true#members` },
          ]}
        />
        {offersSearch(filter, balance) && <SeatFilterPart path={path} filter={filter} countries={balance.countries} />}
        <Seats key={JSON.stringify(filter)} {...{ body, filter, from, narrowed }} />
        {body.kind === 'expert-group' && (
          <div className="cluster">
            <LinkButton to={`${path}/declarations`}>{t('bodies.declarations')}</LinkButton>
            <LinkButton to={`${path}/rapporteurs`}>{t('bodies.rapporteurs')}</LinkButton>
          </div>
        )}
      </div>
    </Section>
  );
}

function Seats({ body, filter, from, narrowed }: SeatSectionProps & { narrowed: boolean }) {
  const t = useT();
  const { pages, items, error, next, more, isPending, retry } = useList(seatList(body.slug, filter, from));
  if (error && !pages) return <ErrorState title={t('bodies.seats-failed')} error={error} onRetry={retry} />;
  if (!pages) return <Skeleton rows={4} />;
  if (items.length === 0) return <NoSeats {...{ body, filter, narrowed }} />;
  return (
    <>
      {seatRoles.map((role) => (
        <SeatsInRole
          key={role}
          role={role}
          seats={items.filter((seat) => seat.role === role)}
          timeZone={body.timeZone}
        />
      ))}
      {next && (
        <ShowMore
          shown={items.length}
          pending={isPending}
          onMore={more}
          href={`${addressOf(spacePath(body), filter, { from: next })}#members`}
        />
      )}
    </>
  );
}

function SeatsInRole({ role, seats, timeZone }: { role: SeatRole; seats: Seat[]; timeZone: string }) {
  const t = useT();
  const nameOf = useTerritoryNames(seats.flatMap(({ country }) => country ?? []));
  if (seats.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{t(`bodies.role-heading.${role}`, { count: seats.length })}</h3>
      {role === 'observer' && <p className="small muted">{t('bodies.observers-explained')}</p>}
      <Rows label={t(`bodies.role-heading.${role}`, { count: seats.length })}>
        {seats.map((seat) => (
          <SeatRow key={seat.id} seat={seat} timeZone={timeZone} nameOf={nameOf} />
        ))}
      </Rows>
    </div>
  );
}

function NoSeats({ body, filter, narrowed }: { body: Body; filter: SeatFilter; narrowed: boolean }) {
  const t = useT();
  const path = spacePath(body);
  if (narrowed)
    return (
      <Empty
        title={t('bodies.no-seats-fit')}
        action={<LinkButton to={`${path}#members`}>{t('bodies.all-seats')}</LinkButton>}
      />
    );
  if (filter.others) return <Empty title={t('bodies.no-other-seats')}>{t('bodies.no-other-seats-explained')}</Empty>;
  return (
    <Empty
      title={t('bodies.no-seats')}
      action={body.can.seat && <LinkButton to={`${path}/manage/seats`}>{t('bodies.give-seats')}</LinkButton>}
    >
      <p>{t('bodies.no-seats-explained')}</p>
    </Empty>
  );
}
