import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { undisclosedGrounds } from '../../../../../shared/meetings';
import { documentPath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Empty } from '../../../ui/empty';
import { Icon } from '../../../ui/icon';
import { Row, Rows } from '../../../ui/rows';
import { Tag } from '../../../ui/tag';
import { filePaths, type Meeting, type Paper } from '../api';

export interface PapersProps {
  meeting: Meeting;
  /** What can be done with one. */
  renderActions?: (paper: Paper) => ReactNode;
}

/** The papers of a meeting; those that are not disclosed are listed with their ground. */
export function Papers({ meeting, renderActions }: PapersProps) {
  const t = useT();
  if (meeting.papers.length === 0)
    return (
      <Empty title={t('meetings.no-papers')}>
        <p>{t('meetings.no-papers-explained')}</p>
      </Empty>
    );
  return (
    <Rows label={t('meetings.papers')}>
      {meeting.papers.map((paper) => (
        <PaperRow key={paper.id} meeting={meeting} paper={paper} actions={renderActions?.(paper)} />
      ))}
    </Rows>
  );
}

function PaperRow({ meeting, paper, actions }: { meeting: Meeting; paper: Paper; actions: ReactNode }) {
  const t = useT();
  const dates = useDates(meeting.timeZone);
  const { itemId, late, ground, handedInAt, file } = paper;
  const point = meeting.agenda.find(({ id }) => id === itemId);
  return (
    <Row
      lead={<Icon name={ground ? 'lock' : 'document'} />}
      title={<PaperTitle meeting={meeting} paper={paper} />}
      actions={actions}
      facts={[
        t('meetings.handed-in', { day: dates.day(handedInAt) }),
        late && (
          <Tag key="late" tone="caution" icon="clock">
            {t('meetings.late')}
          </Tag>
        ),
        file && t('meetings.file', { name: file.name, size: Math.max(1, Math.round(file.bytes / 1000)) }),
        point && (
          <span key="point" lang={meeting.language} dir="auto">
            {point.title}
          </span>
        ),
      ]}
    >
      {ground && (
        <p>
          {t('meetings.undisclosed', {
            ground: t(`meetings.ground.${ground}`),
            article: undisclosedGrounds[ground],
          })}
        </p>
      )}
    </Row>
  );
}

function PaperTitle({ meeting, paper: { id, title, file, document } }: { meeting: Meeting; paper: Paper }) {
  const words = { lang: meeting.language, dir: 'auto' } as const;
  if (file)
    return (
      <a href={filePaths.paper(meeting.id, id)} download={file.name} {...words}>
        {title}
      </a>
    );
  if (document)
    return (
      <Link to={documentPath(meeting.body, document.id)} {...words}>
        {title}
      </Link>
    );
  return <span {...words}>{title}</span>;
}
