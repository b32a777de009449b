import { useT } from '../../../lib/i18n';
import { Tag } from '../../../ui/tag';

/** Staff vouch that the organisation is what it says. */
export function VerifiedTag() {
  const t = useT();
  return (
    <Tag tone="positive" icon="seal">
      {t('organisations.verified')}
    </Tag>
  );
}
