import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { Consultation } from '../../consultations/api';

/** Why the plan cannot be changed at this point, and where to go on. */
export function NotNow({ of: { state, slug } }: { of: Pick<Consultation, 'state' | 'slug'> }) {
  const t = useT();
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
