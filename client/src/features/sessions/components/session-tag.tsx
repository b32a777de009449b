import { useT } from '../../../lib/i18n';
import type { IconName } from '../../../ui/icon-paths';
import { Tag, type Tone } from '../../../ui/tag';
import type { ShownState } from '../session-state';

const looks = {
  planned: { tone: 'accent', icon: 'calendar' },
  lobby: { tone: 'positive', icon: 'users' },
  live: { tone: 'positive', icon: 'comment' },
  paused: { tone: 'caution', icon: 'clock' },
  ended: { tone: 'plain', icon: 'check' },
  published: { tone: 'accent', icon: 'document' },
  cancelled: { tone: 'critical', icon: 'close' },
  missed: { tone: 'plain' },
} as const satisfies Record<ShownState, { tone: Tone; icon?: IconName }>;

/** Where a session is in its life. */
export function SessionTag({ state }: { state: ShownState }) {
  const t = useT();
  return <Tag {...looks[state]}>{t(`sessions.state.${state}`)}</Tag>;
}
