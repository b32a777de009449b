import type { ModerationAction } from '../../../../shared/comments';
import type { IconName } from '../../ui/icon-paths';

/** The sign beside each act; apart from what else is known of acts, since pages of readers need it too. */
export const actIcons = {
  release: 'check',
  restore: 'show',
  keep: 'check',
  redact: 'redact',
  hide: 'hide',
  return: 'return',
} as const satisfies Record<ModerationAction, IconName>;
