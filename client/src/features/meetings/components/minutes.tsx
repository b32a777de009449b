import { Link } from 'react-router';
import { documentPath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Facts } from '../../../ui/register';
import type { Meeting } from '../api';
import { meetingPaths } from '../paths';
import { noonOf, useMeetingWords } from '../use-meeting-words';
import { MinutesTag } from './meeting-tags';

/** How far the minutes are, and where they are read: by members to comment on, by everyone once they are published. */
export function Minutes({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const { dates } = useMeetingWords(meeting);
  const { minutes, body } = meeting;
  if (!minutes) return <p className="muted">{t('meetings.minutes-later')}</p>;
  const { state, dueOn, circulatedAt, approvedAt, approvedIn, publishedAt, publishedLate } = minutes;
  return (
    <div className="stack">
      <p>
        <MinutesTag minutes={minutes} />
      </p>
      <p>{t(`meetings.minutes-are.${state}`)}</p>
      <Facts
        items={[
          !publishedAt && t('meetings.minutes-due', { day: dates.day(noonOf(dueOn)) }),
          circulatedAt && t('meetings.circulated-on', { day: dates.day(circulatedAt) }),
          approvedAt && !approvedIn && t('meetings.approved-on', { day: dates.day(approvedAt) }),
          approvedIn && (
            <Link key="approved" to={meetingPaths.one(body.slug, approvedIn.id)}>
              {t('meetings.approved-in', { day: dates.day(approvedIn.startsAt) })}
            </Link>
          ),
          publishedAt && t('meetings.published-on', { day: dates.day(publishedAt) }),
          publishedLate && t('meetings.published-late', { day: dates.day(noonOf(dueOn)) }),
        ]}
      />
      <div className="cluster">
        {minutes.documentId && (
          <LinkButton kind="primary" icon="document" to={documentPath(body, minutes.documentId)}>
            {t('meetings.read-minutes')}
          </LinkButton>
        )}
        {minutes.draftDocumentId && state !== 'drafting' && (
          <LinkButton icon="comment" to={documentPath(body, minutes.draftDocumentId)}>
            {t(state === 'circulated' ? 'meetings.comment-minutes' : 'meetings.draft-and-comments')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
