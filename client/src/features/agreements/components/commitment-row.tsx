import { Link } from 'react-router';
import { commitmentPath, spacePath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Row } from '../../../ui/rows';
import type { CommitmentItem } from '../api';
import { dayOf } from '../calendar-days';
import { CommitmentTags } from './tags';

/** A commitment in a list. `ofBody` is for lists of one body, which need not name it. */
export function CommitmentRow({ item, ofBody = false }: { item: CommitmentItem; ofBody?: boolean }) {
  const t = useT();
  const { body, organisation } = item;
  const dates = useDates(body.timeZone);
  return (
    <Row
      title={
        <Link to={commitmentPath(body, item.id)} className="commitment-text" lang={item.language} dir="auto">
          {item.text}
        </Link>
      }
      facts={[
        ofBody ? (
          <Link key="who" to={`/organisations/${organisation.slug}`} lang={organisation.language}>
            {organisation.name}
          </Link>
        ) : (
          <Link key="where" to={spacePath(body)} lang={body.language}>
            {body.title}
          </Link>
        ),
        item.dueOn && t('agreements.due', { day: dayOf(dates, item.dueOn) }),
        item.evidenceCount > 0 && t('agreements.evidence-count', { count: item.evidenceCount }),
      ]}
    >
      <CommitmentTags {...item} />
    </Row>
  );
}
