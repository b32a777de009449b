import { visibilities, type Visibility } from '../../../../../shared/spaces';
import { useT } from '../../../lib/i18n';
import { RadioGroup } from '../../../ui/choice';

interface VisibilityFieldProps {
  defaultValue?: Visibility;
  /** Whether it was approved and stands. */
  settled?: boolean;
}

/** Who can see it, and who can contribute. */
export function VisibilityField({ defaultValue = 'public', settled = false }: VisibilityFieldProps) {
  const t = useT();
  return (
    <RadioGroup
      name="visibility"
      label={t('planning.visibility')}
      hint={settled && t('planning.visibility-stands')}
      defaultValue={defaultValue}
      options={visibilities.map((value) => ({
        value,
        label: t(`planning.visibility.${value}`),
        hint: t(`planning.visibility-hint.${value}`),
        disabled: settled,
      }))}
    />
  );
}
