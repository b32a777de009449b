import { meetingPath, opinionPath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { DatedRow, Register } from '../../../ui/register';
import { Tag } from '../../../ui/tag';
import type { Body } from '../../bodies/api';
import type { ReportContents, ReportProps } from '../api';
import { dayOf } from '../calendar-days';

/** Where the body met in the period of a report, and what it said. */
export function ReportedWork({ body, contents: { meetings, opinions } }: ReportProps) {
  const t = useT();
  const missed = meetings.filter(hasMissedItsDay).length;
  return (
    <>
      <Section
        id="meetings"
        title={t('agreements.meetings')}
        note={missed > 0 && t('agreements.minutes-missed', { count: missed })}
      >
        {meetings.length === 0 ? (
          <p>{t('agreements.no-meetings')}</p>
        ) : (
          <Register>
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} body={body} meeting={meeting} />
            ))}
          </Register>
        )}
      </Section>
      <Section id="opinions" title={t('agreements.opinions')}>
        {opinions.length === 0 ? (
          <p>{t('agreements.no-opinions')}</p>
        ) : (
          <Register>
            {opinions.map((opinion) => (
              <OpinionRow key={opinion.id} body={body} opinion={opinion} />
            ))}
          </Register>
        )}
      </Section>
    </>
  );
}

const hasMissedItsDay = ({ minutes }: ReportContents['meetings'][number]): boolean =>
  minutes === 'overdue' || minutes === 'published-late';

function MeetingRow({ body, meeting }: { body: Body; meeting: ReportContents['meetings'][number] }) {
  const t = useT();
  const { id, title, language, startsAt, timeZone, attendance, minutes, minutesDueOn } = meeting;
  const dates = useDates(timeZone);
  return (
    <DatedRow
      date={startsAt}
      timeZone={timeZone}
      title={title}
      lang={language}
      to={meetingPath(body.slug, id)}
      facts={[
        attendance && t('agreements.attended', { ...attendance }),
        t(`agreements.minutes.${minutes}`, { day: dayOf(dates, minutesDueOn) }),
      ]}
    >
      {hasMissedItsDay(meeting) && (
        <p>
          <Tag tone="critical" icon="alert">
            {t('agreements.missed')}
          </Tag>
        </p>
      )}
    </DatedRow>
  );
}

function OpinionRow({ body, opinion }: { body: Body; opinion: ReportContents['opinions'][number] }) {
  const t = useT();
  const { id, kind, number, year, title, language, publishedAt, addressee, verdicts, isOverdue } = opinion;
  return (
    <DatedRow
      date={publishedAt}
      timeZone={body.timeZone}
      dateNote={t(`opinions.numbered.${kind}`, { number, year: String(year) })}
      title={title}
      lang={language}
      to={opinionPath(body, id)}
      facts={[
        addressee && (
          <span key="to" lang={addressee.language}>
            {addressee.name}
          </span>
        ),
      ]}
    >
      {verdicts.length > 0 && (
        <ol>
          {verdicts.map((verdict, at) => (
            <li key={at}>{verdict ? t(`opinions.verdict.${verdict}`) : t('agreements.unanswered')}</li>
          ))}
        </ol>
      )}
      {isOverdue && (
        <p>
          <Tag tone="critical" icon="alert">
            {t('agreements.answer-overdue')}
          </Tag>
        </p>
      )}
    </DatedRow>
  );
}
