import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { Settings } from '../api';

/** Why the plan cannot be changed at this point, and where to go on. */
export function NotNow({ settings }: { settings: Settings }) {
  const t = useT();
  const { state, slug } = settings;
  const reason = state === 'in-review' || state === 'archived' ? state : 'role';
  return (
    <Notice
      icon="lock"
      title={t(`planning.locked.${reason}`)}
      actions={
        <LinkButton small to={`/consultations/${slug}/manage`}>
          {t('planning.to-life-cycle')}
        </LinkButton>
      }
    />
  );
}
