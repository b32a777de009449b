import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Row } from '../../../ui/rows';
import { Tag } from '../../../ui/tag';
import type { FollowUp } from '../api';
import { meetingPaths } from '../paths';
import { noonOf } from '../use-meeting-words';

export interface FollowUpRowProps {
  point: FollowUp;
  /** Name of the body in addresses. */
  slug: string;
  /** What can be done with it. */
  actions?: ReactNode;
  /** Names the meeting at which it was agreed. */
  named?: boolean;
}

/** Something to be done: by whom, by when, and what became of it. */
export function FollowUpRow({ point, slug, actions, named = true }: FollowUpRowProps) {
  const t = useT();
  const dates = useDates(point.meeting?.timeZone);
  const { state, overdue, text, language, owner, dueOn, outcome, meeting } = point;
  return (
    <Row
      title={
        <span lang={language} dir="auto">
          {text}
        </span>
      }
      actions={actions}
      facts={[
        state !== 'open' && (
          <Tag key="state" tone={state === 'done' ? 'positive' : 'plain'} icon={state === 'done' ? 'check' : 'close'}>
            {t(`meetings.point.${state}`)}
          </Tag>
        ),
        overdue && (
          <Tag key="overdue" tone="critical" icon="alert">
            {t('meetings.point.overdue')}
          </Tag>
        ),
        owner && <bdi key="owner">{owner}</bdi>,
        dueOn && t('meetings.point.due', { day: dates.day(noonOf(dueOn)) }),
        named && meeting && (
          <Link key="meeting" to={meetingPaths.one(slug, meeting.id)}>
            {t('meetings.point.from', { day: dates.day(meeting.startsAt) })}
          </Link>
        ),
      ]}
    >
      {outcome && (
        <p lang={language} dir="auto">
          {outcome}
        </p>
      )}
    </Row>
  );
}
