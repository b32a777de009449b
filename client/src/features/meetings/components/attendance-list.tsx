import { useSuspenseQuery } from '@tanstack/react-query';
import { attendances } from '../../../../../shared/meetings';
import { useT } from '../../../lib/i18n';
import { Facts } from '../../../ui/register';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { Tag } from '../../../ui/tag';
import { attendanceQuery, type AttendingSeat } from '../api';

/** Who comes and who came, observers apart. */
export function AttendanceList({ meetingId }: { meetingId: string }) {
  const t = useT();
  const { data } = useSuspenseQuery(attendanceQuery(meetingId));
  const { members, observers } = data;
  const counted = attendances.flatMap((kind) => {
    const count = members.filter(({ attendance }) => attendance === kind).length;
    return count > 0 ? [t(`meetings.counted.${kind}`, { count })] : [];
  });
  return (
    <div className="stack">
      <Facts items={counted} />
      {members.length === 0 && <p className="muted">{t('meetings.nobody-sits')}</p>}
      {members.length > 0 && <Seats label={t('meetings.members')} seats={members} />}
      {observers.length > 0 && (
        <>
          <h3>{t('meetings.observers')}</h3>
          <Seats label={t('meetings.observers')} seats={observers} />
        </>
      )}
    </div>
  );
}

function Seats({ label, seats }: { label: string; seats: AttendingSeat[] }) {
  const t = useT();
  return (
    <Rows label={label}>
      {seats.map((seat) => (
        <Row
          key={seat.seatId}
          lead={<Seat kind={seat.organisations.length > 0 ? 'organisation' : 'person'} />}
          title={<SeatName seat={seat} />}
          facts={[
            t(`bodies.role.${seat.role}`),
            seat.attendance && <Came key="came" attendance={seat.attendance} />,
            !seat.attendance && seat.reply && t(`meetings.said.${seat.reply}`),
          ]}
        />
      ))}
    </Rows>
  );
}

function Came({ attendance }: { attendance: NonNullable<AttendingSeat['attendance']> }) {
  const t = useT();
  const there = attendance === 'present' || attendance === 'represented';
  return <Tag tone={there ? 'positive' : 'plain'}>{t(`meetings.attendance.${attendance}`)}</Tag>;
}

/** The organisations that hold a seat; without any, the people. */
export function SeatName({ seat: { organisations, people } }: { seat: AttendingSeat }) {
  const t = useT();
  const names = organisations.length > 0 ? organisations : people.filter(({ sitting }) => sitting === 'holder');
  if (names.length === 0) return t('comments.former-participant');
  return (
    <span>
      {names.map(({ name }, at) => (
        <span key={at}>
          {at > 0 && ' / '}
          <bdi>{name}</bdi>
        </span>
      ))}
    </span>
  );
}
