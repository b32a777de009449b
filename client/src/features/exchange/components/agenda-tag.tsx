import type { AgendaState } from '../../../../../shared/exchange';
import { useT } from '../../../lib/i18n';
import { Tag } from '../../../ui/tag';

const looks = {
  planned: { tone: 'accent', icon: 'calendar' },
  open: { tone: 'positive', icon: 'comment' },
  closed: { tone: 'plain', icon: 'lock' },
} as const;

/** Whether an agenda is open to proposals. */
export function AgendaTag({ state }: { state: AgendaState }) {
  const t = useT();
  return <Tag {...looks[state]}>{t(`exchange.agenda-state.${state}`)}</Tag>;
}
