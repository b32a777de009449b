import type { PeerRequestState } from '../../../../../shared/exchange';
import { useT } from '../../../lib/i18n';
import { Tag, type TagProps } from '../../../ui/tag';

const looks = {
  draft: { tone: 'plain', icon: 'suggest' },
  open: { tone: 'positive', icon: 'question' },
  answered: { tone: 'accent', icon: 'check' },
  closed: { tone: 'plain', icon: 'lock' },
} as const satisfies Record<PeerRequestState, Pick<TagProps, 'tone' | 'icon'>>;

/** Where a request for experience stands. */
export function RequestTag({ state }: { state: PeerRequestState }) {
  const t = useT();
  return <Tag {...looks[state]}>{t(`exchange.request-state.${state}`)}</Tag>;
}
