import { useT } from '../../../lib/i18n';
import { Tag } from '../../../ui/tag';
import type { MinutesState } from '../api';
import type { ShownState } from '../use-meeting-words';

const looks = {
  planned: { icon: 'suggest' },
  invited: { tone: 'accent', icon: 'calendar' },
  now: { tone: 'positive', icon: 'users' },
  past: { icon: 'clock' },
  held: { tone: 'positive', icon: 'check' },
  cancelled: { tone: 'critical', icon: 'close' },
} as const;

/** Where a meeting stands. */
export function MeetingTag({ state }: { state: ShownState }) {
  const t = useT();
  return <Tag {...looks[state]}>{t(`meetings.state.${state}`)}</Tag>;
}

const minutesLooks = {
  drafting: { icon: 'suggest' },
  circulated: { tone: 'accent', icon: 'comment' },
  approved: { tone: 'accent', icon: 'check' },
  published: { tone: 'positive', icon: 'document' },
} as const;

/** How far the minutes are, and that their day was missed. */
export function MinutesTag({ minutes }: { minutes: MinutesState }) {
  const t = useT();
  if (minutes.overdue)
    return (
      <Tag tone="critical" icon="alert">
        {t('meetings.minutes-overdue')}
      </Tag>
    );
  return <Tag {...minutesLooks[minutes.state]}>{t(`meetings.minutes.${minutes.state}`)}</Tag>;
}
