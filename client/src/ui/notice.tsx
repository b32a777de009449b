import type { ReactNode } from 'react';
import { type Problem, problemText } from '../lib/problems';
import { useT } from '../lib/i18n';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export type NoticeTone = 'accent' | 'positive' | 'caution' | 'critical';

const toneIcons: Record<NoticeTone, IconName> = {
  accent: 'info',
  positive: 'check',
  caution: 'alert',
  critical: 'error',
};

export interface NoticeProps {
  tone?: NoticeTone;
  icon?: IconName;
  title?: ReactNode;
  /** Read aloud at once: for what follows from something just done. */
  live?: boolean;
  /** Buttons and links: the next step. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** What happened, whether the text is safe, the next step. */
export function Notice({ tone = 'accent', icon, title, live = false, actions, children }: NoticeProps) {
  return (
    <div className={classNames('notice', tone !== 'accent' && `notice-${tone}`)} role={live ? 'alert' : undefined}>
      <Icon name={icon ?? toneIcons[tone]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
        {actions && <div className="cluster">{actions}</div>}
      </div>
    </div>
  );
}

/** A refusal or failure in place, with its reference where there is one. */
export function ProblemNotice({ problem, actions }: { problem: Problem; actions?: ReactNode }) {
  const t = useT();
  const refused = problem.status < 500;
  return (
    <Notice
      live
      tone={refused && problem.status > 0 ? 'critical' : 'caution'}
      icon={problem.code === 'offline' ? 'offline' : undefined}
      actions={actions}
    >
      <p>{problemText(t, problem)}</p>
      {!refused && problem.requestId && <p className="small">{t('problems.reference', { id: problem.requestId })}</p>}
    </Notice>
  );
}
