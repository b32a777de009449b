import type { PositionState } from '../../../../../shared/positions';
import { useT } from '../../../lib/i18n';
import type { IconName } from '../../../ui/icon-paths';
import { Tag, type Tone } from '../../../ui/tag';

const looks = {
  drafting: { tone: 'plain', icon: 'suggest' },
  signing: { tone: 'positive', icon: 'seal' },
  'handed-in': { tone: 'accent', icon: 'lock' },
} as const satisfies Record<PositionState, { tone: Tone; icon: IconName }>;

/** Where a joint position is in its life. */
export function PositionTag({ state }: { state: PositionState }) {
  const t = useT();
  return <Tag {...looks[state]}>{t(`positions.state.${state}`)}</Tag>;
}
