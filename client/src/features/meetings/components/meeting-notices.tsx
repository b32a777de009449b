import { useT } from '../../../lib/i18n';
import { Notice } from '../../../ui/notice';
import type { Meeting } from '../api';
import { noonOf, useMeetingWords } from '../use-meeting-words';

/** What is said plainly on top of a meeting: that it is off, was called too late, or that its minutes are overdue. */
export function MeetingNotices({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const { dates } = useMeetingWords(meeting);
  const { state, language, cancelReason, notice, minutes } = meeting;
  const day = (date: string) => dates.day(noonOf(date));
  return (
    <>
      {state === 'cancelled' && (
        <Notice tone="critical" icon="close" title={t('meetings.cancelled')}>
          <p lang={language} dir="auto">
            {cancelReason}
          </p>
        </Notice>
      )}
      {state !== 'cancelled' && notice.givenAt && notice.late && (
        <Notice
          tone="caution"
          title={t('meetings.called-late', {
            days: notice.days,
            day: dates.day(notice.givenAt),
            due: day(notice.dueOn),
          })}
        >
          {notice.reason && (
            <p lang={language} dir="auto">
              {notice.reason}
            </p>
          )}
        </Notice>
      )}
      {minutes?.overdue && (
        <Notice tone="critical" title={t('meetings.overdue-since', { day: day(minutes.dueOn) })}>
          <p>{t('meetings.overdue-explained')}</p>
        </Notice>
      )}
    </>
  );
}
