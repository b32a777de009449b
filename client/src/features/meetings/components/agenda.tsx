import { Link } from 'react-router';
import { documentPath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/register';
import { Rows } from '../../../ui/rows';
import type { Meeting, MeetingPoint } from '../api';
import { meetingPaths } from '../paths';
import { useMeetingWords } from '../use-meeting-words';
import { FollowUpRow } from './follow-up-row';

/** What a meeting is about, point by point, with what earlier ones left to it. */
export function Agenda({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const { agenda, language, toApprove, carried, body } = meeting;
  return (
    <div className="stack-wide">
      {agenda.length === 0 ? (
        <Empty title={t('meetings.no-agenda')}>
          <p>{t('meetings.no-agenda-explained')}</p>
        </Empty>
      ) : (
        <ol className="meeting-points">
          {agenda.map((point) => (
            <Point key={point.id} meeting={meeting} point={point} language={language} />
          ))}
        </ol>
      )}
      {toApprove.length > 0 && (
        <div className="stack-tight">
          <h3>{t('meetings.to-approve')}</h3>
          <ul className="stack-tight">
            {toApprove.map((earlier) => (
              <ToApprove key={earlier.id} earlier={earlier} slug={body.slug} />
            ))}
          </ul>
        </div>
      )}
      {carried.length > 0 && (
        <div className="stack-tight">
          <h3>{t('meetings.carried')}</h3>
          <Rows label={t('meetings.carried')}>
            {carried.map((point) => (
              <FollowUpRow key={point.id} point={point} slug={body.slug} />
            ))}
          </Rows>
        </div>
      )}
    </div>
  );
}

function Point({ meeting, point, language }: { meeting: Meeting; point: MeetingPoint; language: string }) {
  const t = useT();
  const { title, minutes, presenter, document, link } = point;
  return (
    <li>
      <div className="stack-tight">
        <h3 lang={language} dir="auto">
          {title}
        </h3>
        <Facts
          items={[
            t('meetings.lasts', { count: minutes }),
            presenter && (
              <bdi key="presenter" lang={language}>
                {presenter}
              </bdi>
            ),
            document && (
              <Link key="document" to={documentPath(meeting.body, document.id)} lang={document.language}>
                {document.title}
              </Link>
            ),
            link && (
              <a key="link" href={link}>
                {t('meetings.under-discussion')}
              </a>
            ),
          ]}
        />
      </div>
    </li>
  );
}

function ToApprove({ earlier, slug }: { earlier: Meeting['toApprove'][number]; slug: string }) {
  const t = useT();
  const { dates } = useMeetingWords({ ...earlier, state: 'held', endsAt: earlier.startsAt });
  return (
    <li>
      <Link to={`${meetingPaths.one(slug, earlier.id)}#minutes`}>
        {t('meetings.minutes-of', { day: dates.day(earlier.startsAt) })}
      </Link>
    </li>
  );
}
