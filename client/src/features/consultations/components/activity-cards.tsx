import type { components } from '../../../../../shared/api/schema';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import type { Consultation } from '../api';

type Document = components['schemas']['DocumentDto'];

interface ActivityCardsProps {
  consultation: Consultation;
  documents: Document[];
}

/** What is asked of whom, as cards: each text to read and comment on, with the reason where that is not possible now. */
export function ActivityCards({ consultation, documents }: ActivityCardsProps) {
  const t = useT();
  const { slug, activities } = consultation;
  const shownDocuments = documents.filter(({ current }) => current !== null);
  if (shownDocuments.length === 0)
    return <Empty title={t('consultations.no-texts')}>{t('consultations.no-texts-explained')}</Empty>;
  return (
    <div className="consultation-cards">
      {shownDocuments.map((document, index) => {
        const activity = activities.find(({ id }) => id === document.activityId);
        if (!document.current || !activity) return null;
        const open = activity.access === 'contribute' && activity.why === null;
        return (
          <Card
            key={document.id}
            level="h3"
            kind={open && index === 0 ? 'lead' : 'plain'}
            title={<span lang={document.current.shownLanguage}>{document.current.shownTitle}</span>}
          >
            <p>
              {t('consultations.version-comments', { number: document.current.number, count: activity.commentCount })}
            </p>
            <Reason consultation={consultation} activity={activity} />
            <LinkButton
              kind={open && index === 0 ? 'primary' : 'plain'}
              icon={open ? 'comment' : 'book'}
              to={`/consultations/${slug}/documents/${document.id}`}
            >
              {t(open ? 'consultations.read-and-comment' : 'consultations.read')}
            </LinkButton>
          </Card>
        );
      })}
    </div>
  );
}

function Reason({
  consultation,
  activity,
}: {
  consultation: Consultation;
  activity: components['schemas']['ActivityDto'];
}) {
  const t = useT();
  const dates = useDates(consultation.timeZone);
  const { why, guests, moderatedBefore, contributeFrom, contributeUntil } = activity;
  if (why === 'not-open-yet' && contributeFrom)
    return <p className="small">{t('consultations.why.not-open-yet', { moment: dates.moment(contributeFrom) })}</p>;
  if (why === 'phase-closed' || why === 'guests-not-allowed')
    return <p className="small">{t(`consultations.why.${why}`)}</p>;
  if (why) return <p className="small">{t(`problems.${why}`)}</p>;
  return (
    <p className="small muted">
      {t(guests ? 'consultations.no-account-needed' : 'consultations.account-needed')}
      {moderatedBefore && <> {t('consultations.moderated-before')}</>}
      {contributeUntil && <> {t('consultations.until', { moment: dates.moment(dates.last(contributeUntil)) })}</>}
    </p>
  );
}
