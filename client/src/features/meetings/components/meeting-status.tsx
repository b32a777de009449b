import { useT } from '../../../lib/i18n';
import { StatusBand, type StatusItem } from '../../../ui/status-band';
import type { Meeting } from '../api';
import { noonOf, useMeetingWords } from '../use-meeting-words';

/** Where a meeting stands: when it is, and whether notice, papers and minutes are in time. */
export function MeetingStatus({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const { dates, shown, time } = useMeetingWords(meeting);
  const { state, startsAt, notice, papersDueOn, minutes } = meeting;
  const day = (date: string) => dates.day(noonOf(date));
  const items: StatusItem[] = [
    { term: t('meetings.status.stands'), value: t(`meetings.state.${shown}`), detail: dates.relative(startsAt) },
    { term: t('meetings.status.when'), value: dates.day(startsAt), detail: time, isMoment: true },
  ];
  if (state !== 'cancelled')
    items.push(
      {
        term: t('meetings.status.notice'),
        value: notice.givenAt ? dates.day(notice.givenAt) : t('meetings.notice.due', { day: day(notice.dueOn) }),
        detail: t(notice.late ? 'meetings.notice.late' : 'meetings.notice.in-time', { days: notice.days }),
      },
      { term: t('meetings.status.papers'), value: t('meetings.by-day', { day: day(papersDueOn) }) },
    );
  if (minutes)
    items.push({
      term: t('meetings.status.minutes'),
      value: minutes.publishedAt
        ? t('meetings.minutes.published')
        : t(minutes.overdue ? 'meetings.minutes-overdue' : `meetings.minutes.${minutes.state}`),
      detail: minutes.publishedAt
        ? dates.day(minutes.publishedAt)
        : t('meetings.minutes-due', { day: day(minutes.dueOn) }),
    });
  return <StatusBand label={t('meetings.status')} items={items} />;
}
