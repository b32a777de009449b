import type { AgreementState, CommitmentStatus, PartyStanding } from '../../../../../shared/agreements';
import { useT } from '../../../lib/i18n';
import type { IconName } from '../../../ui/icon-paths';
import { Tag, type Tone } from '../../../ui/tag';

type Look = { tone: Tone; icon: IconName };

const stateLooks = {
  preparing: { tone: 'plain', icon: 'suggest' },
  open: { tone: 'positive', icon: 'seal' },
  concluded: { tone: 'accent', icon: 'lock' },
  ended: { tone: 'plain', icon: 'archive' },
} as const satisfies Record<AgreementState, Look>;

/** Where a pact or charter is in its life. */
export function AgreementTag({ state }: { state: AgreementState }) {
  const t = useT();
  return <Tag {...stateLooks[state]}>{t(`agreements.state.${state}`)}</Tag>;
}

const standingLooks = {
  signed: { tone: 'positive', icon: 'check' },
  'asked-again': { tone: 'caution', icon: 'history' },
  asked: { tone: 'plain', icon: 'clock' },
  withdrawn: { tone: 'critical', icon: 'return' },
} as const satisfies Record<PartyStanding, Look>;

/** How a party stands to the version that is signed now. */
export function StandingTag({ standing, state }: { standing: PartyStanding; state: AgreementState }) {
  const t = useT();
  const words =
    standing !== 'asked' || state === 'open' ? standing : state === 'preparing' ? 'to-be-asked' : 'not-signed';
  return <Tag {...standingLooks[standing]}>{t(`agreements.standing.${words}`)}</Tag>;
}

const statusLooks = {
  promised: { tone: 'plain', icon: 'hand' },
  running: { tone: 'accent', icon: 'play' },
  met: { tone: 'positive', icon: 'check' },
  'not-met': { tone: 'critical', icon: 'close' },
  dropped: { tone: 'plain', icon: 'stop' },
} as const satisfies Record<CommitmentStatus, Look>;

/** Where a commitment stands, and whether its day is over. */
export function CommitmentTags({ status, isOverdue }: { status: CommitmentStatus; isOverdue: boolean }) {
  const t = useT();
  return (
    <span className="cluster">
      <Tag {...statusLooks[status]}>{t(`agreements.status.${status}`)}</Tag>
      {isOverdue && (
        <Tag tone="critical" icon="alert">
          {t('agreements.overdue')}
        </Tag>
      )}
    </span>
  );
}
