import { type StakeholderType, stakeholderTypes } from '../../../../../shared/vocabulary/stakeholder-types';
import { useT } from '../../../lib/i18n';

/** The kind of stakeholder in words; nothing for a code that is no longer known. */
export function StakeholderWord({ type }: { type: string }) {
  const t = useT();
  const known = (stakeholderTypes as readonly string[]).includes(type);
  return known ? t(`vocabulary.stakeholder.${type as StakeholderType}`) : null;
}
