import type { AdviceRequestState, AdviceVerdict, OpinionState } from '../../../../../shared/opinions';
import { useT } from '../../../lib/i18n';
import type { IconName } from '../../../ui/icon-paths';
import { Tag, type Tone } from '../../../ui/tag';

type Look = { tone: Tone; icon: IconName };

const looks = {
  drafting: { tone: 'plain', icon: 'suggest' },
  objecting: { tone: 'accent', icon: 'clock' },
  objected: { tone: 'caution', icon: 'hand' },
  voting: { tone: 'accent', icon: 'poll' },
  rejected: { tone: 'plain', icon: 'close' },
  adopted: { tone: 'positive', icon: 'check' },
  published: { tone: 'positive', icon: 'document' },
  withdrawn: { tone: 'plain', icon: 'archive' },
} as const satisfies Record<OpinionState, Look>;

/** Where an opinion or a decision is in its life. */
export function OpinionStateTag({ state }: { state: OpinionState }) {
  const t = useT();
  return <Tag {...looks[state]}>{t(`opinions.state.${state}`)}</Tag>;
}

const requestLooks = {
  open: { tone: 'accent', icon: 'question' },
  answered: { tone: 'positive', icon: 'check' },
  withdrawn: { tone: 'plain', icon: 'archive' },
} as const satisfies Record<AdviceRequestState, Look>;

/** Where a request for advice stands. */
export function RequestStateTag({ state }: { state: AdviceRequestState }) {
  const t = useT();
  return <Tag {...requestLooks[state]}>{t(`opinions.request-state.${state}`)}</Tag>;
}

const positive: AdviceVerdict[] = ['endorsed', 'supports-current-policy', 'under-way'];
const refusing: AdviceVerdict[] = ['rejected', 'no-verdict'];

/** What an authority says of a recommendation; a sign that it waits when it has said nothing. */
export function VerdictTag({ verdict, overdue = false }: { verdict: AdviceVerdict | null; overdue?: boolean }) {
  const t = useT();
  if (verdict === null)
    return (
      <Tag tone={overdue ? 'critical' : 'plain'} icon="clock">
        {t(overdue ? 'opinions.overdue' : 'opinions.waits')}
      </Tag>
    );
  const tone = positive.includes(verdict) ? 'positive' : refusing.includes(verdict) ? 'plain' : 'caution';
  return (
    <Tag tone={tone} icon={tone === 'positive' ? 'check' : tone === 'plain' ? 'close' : 'info'}>
      {t(`opinions.verdict.${verdict}`)}
    </Tag>
  );
}
