import type { ReactNode } from 'react';
import type { ModerationAction } from '../../../../../shared/comments';
import { useT } from '../../../lib/i18n';
import type { Problem } from '../../../lib/problems';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { useWhen } from '../use-when';

/** Why a decision was not applied: who was first and when, in a calm sentence, or whatever else stood in the way. */
export function Refusal({ problem, actions }: { problem: Problem; actions?: ReactNode }) {
  const t = useT();
  const when = useWhen();
  const { code, params = {} } = problem;
  const by = String(params['by'] ?? '');
  if (code === 'already-decided' && params['at']) {
    const action = params['action'] as ModerationAction;
    return (
      <Notice
        live
        icon="users"
        actions={actions}
        title={t('moderation.refused.decided', { by, time: when(String(params['at'])) })}
      >
        <p>{t(`moderation.refused.how.${action}`)}</p>
      </Notice>
    );
  }
  if (code === 'already-claimed' && params['until']) {
    return (
      <Notice
        live
        icon="lock"
        actions={actions}
        title={t('moderation.refused.claimed', { by, time: when(String(params['until'])) })}
      >
        <p>{t('moderation.refused.take-another')}</p>
      </Notice>
    );
  }
  return <ProblemNotice problem={problem} actions={actions} />;
}
