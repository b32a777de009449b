import type { ReactNode } from 'react';
import type { AnswerStatus, CommentState, Stance } from '../../../shared/comments';
import type { SpaceState } from '../../../shared/spaces';
import { useT } from '../lib/i18n';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export type Tone = 'plain' | 'accent' | 'positive' | 'caution' | 'critical' | 'for' | 'neutral' | 'against';

export interface TagProps {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}

/** A word about a thing, with a sign where its colour says something. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={classNames('tag', tone !== 'plain' && `tag-${tone}`)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

type Look = { tone: Tone; icon?: IconName };

const stanceLooks = {
  for: { tone: 'for', icon: 'for' },
  neutral: { tone: 'neutral', icon: 'neutral' },
  against: { tone: 'against', icon: 'against' },
  none: { tone: 'plain' },
} as const satisfies Record<Stance, Look>;

/** Where the author stands: sign, word and colour. */
export function StanceTag({ stance }: { stance: Stance }) {
  const t = useT();
  return <Tag {...stanceLooks[stance]}>{t(`ui.stance.${stance}`)}</Tag>;
}

const spaceLooks = {
  draft: { tone: 'plain', icon: 'suggest' },
  'in-review': { tone: 'caution', icon: 'users' },
  announced: { tone: 'accent', icon: 'calendar' },
  open: { tone: 'positive', icon: 'comment' },
  closed: { tone: 'plain', icon: 'lock' },
  'in-analysis': { tone: 'accent', icon: 'list' },
  answered: { tone: 'accent', icon: 'seal' },
  archived: { tone: 'plain', icon: 'archive' },
  active: { tone: 'positive', icon: 'users' },
} as const satisfies Record<SpaceState, Look>;

/** Where a consultation or a body is in its life. */
export function StateTag({ state }: { state: SpaceState }) {
  const t = useT();
  return <Tag {...spaceLooks[state]}>{t(`ui.state.${state}`)}</Tag>;
}

const commentLooks = {
  held: { tone: 'caution', icon: 'clock' },
  visible: { tone: 'positive', icon: 'show' },
  hidden: { tone: 'critical', icon: 'hide' },
  returned: { tone: 'caution', icon: 'return' },
  withdrawn: { tone: 'plain', icon: 'trash' },
} as const satisfies Record<CommentState, Look>;

/** What became of a comment, for its author and the team. */
export function CommentStateTag({ state }: { state: CommentState }) {
  const t = useT();
  return <Tag {...commentLooks[state]}>{t(`ui.comment-state.${state}`)}</Tag>;
}

const answerLooks = {
  'taken-over': { tone: 'positive', icon: 'check' },
  partly: { tone: 'caution', icon: 'check' },
  not: { tone: 'plain', icon: 'close' },
  'already-covered': { tone: 'accent', icon: 'document' },
  'out-of-scope': { tone: 'plain' },
  later: { tone: 'accent', icon: 'clock' },
} as const satisfies Record<AnswerStatus, Look>;

/** What an official answer comes down to. */
export function AnswerTag({ status }: { status: AnswerStatus }) {
  const t = useT();
  return <Tag {...answerLooks[status]}>{t(`ui.answer.${status}`)}</Tag>;
}
