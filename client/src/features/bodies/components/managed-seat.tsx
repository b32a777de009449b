import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import type { Body, Seat } from '../api';
import { SeatRow } from './seat-row';

interface ManagedSeatProps {
  body: Body;
  seat: Seat;
  nameOf: (country: string) => string;
}

/** A seat with what only the secretariat knows of it. */
export function ManagedSeat({ body, seat, nameOf }: ManagedSeatProps) {
  const t = useT();
  const known = seat.people.flatMap(({ written }) => written ?? []);
  const shown = known[0]?.publicName ?? known[0]?.name ?? seat.organisations[0]?.name ?? '';
  return (
    <SeatRow
      seat={seat}
      timeZone={body.timeZone}
      nameOf={nameOf}
      actions={
        body.can.seat && (
          <LinkButton small icon="suggest" to={`${spacePath(body)}/manage/seats/${seat.id}`}>
            <span>
              {t('bodies.change-seat')}
              <span className="visually-hidden">: {shown}</span>
            </span>
          </LinkButton>
        )
      }
    >
      <p className="small muted">{t(`bodies.role.${seat.role}`)}</p>
      {known
        .filter(({ publicName, email }) => publicName ?? email)
        .map(({ name, publicName, email, hasAccount }) => (
          <p key={name} className="small muted">
            {publicName && t('bodies.known-as', { name: publicName, real: name })}{' '}
            {email && t(hasAccount ? 'bodies.with-account' : 'bodies.without-account', { email })}
          </p>
        ))}
      {seat.written?.note && (
        <p className="small" dir="auto">
          {seat.written.note}
        </p>
      )}
    </SeatRow>
  );
}
