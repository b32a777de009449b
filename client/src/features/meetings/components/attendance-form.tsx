import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { attendances } from '../../../../../shared/meetings';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField } from '../../../ui/text-field';
import { attendanceQuery, type AttendingSeat } from '../api';
import { keepAttendance } from '../manage-api';
import { SeatName } from './attendance-list';

/** The team writes down who came, seat by seat, observers apart. */
export function AttendanceForm({ meetingId }: { meetingId: string }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const query = attendanceQuery(meetingId);
  const { data } = useSuspenseQuery(query);
  const seats = [...data.members, ...data.observers];
  const form = useForm({
    send: (values) =>
      keepAttendance(
        api,
        meetingId,
        seats.map(({ seatId }) => ({
          seatId,
          attendance: attendances.find((kind) => kind === values.text(seatId)) ?? null,
        })),
      ),
    onSent: (saved) => {
      client.setQueryData(query.queryKey, saved);
      showToast({ text: t('planning.saved') });
      return 'keep' as const;
    },
  });
  if (seats.length === 0) return <p className="muted">{t('meetings.nobody-sits')}</p>;
  return (
    <Form form={form} aria-label={t('meetings.attendance')}>
      <FormProblem />
      <fieldset className="plan-fields meeting-attendance" disabled={!data.can.keep}>
        {data.members.map((seat) => (
          <SeatLine key={seat.seatId} seat={seat} />
        ))}
        {data.observers.length > 0 && <h3>{t('meetings.observers')}</h3>}
        {data.observers.map((seat) => (
          <SeatLine key={seat.seatId} seat={seat} />
        ))}
      </fieldset>
      {data.can.keep && (
        <div className="form-actions">
          <SubmitButton icon="check">{t('planning.save')}</SubmitButton>
        </div>
      )}
    </Form>
  );
}

function SeatLine({ seat }: { seat: AttendingSeat }) {
  const t = useT();
  return (
    <SelectField
      name={seat.seatId}
      label={<SeatName seat={seat} />}
      hint={seat.reply ? t(`meetings.said.${seat.reply}`) : undefined}
      empty={t('meetings.not-known')}
      defaultValue={seat.attendance ?? ''}
      options={attendances.map((value) => ({ value, label: t(`meetings.attendance.${value}`) }))}
    />
  );
}
