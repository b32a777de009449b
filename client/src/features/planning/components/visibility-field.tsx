import { visibilities, type Visibility } from '../../../../../shared/spaces';
import { useT } from '../../../lib/i18n';
import { RadioGroup } from '../../../ui/choice';

/** Who can see it, and who can contribute. */
export function VisibilityField({ defaultValue = 'public' }: { defaultValue?: Visibility }) {
  const t = useT();
  return (
    <RadioGroup
      name="visibility"
      label={t('planning.visibility')}
      defaultValue={defaultValue}
      options={visibilities.map((value) => ({
        value,
        label: t(`planning.visibility.${value}`),
        hint: t(`planning.visibility-hint.${value}`),
      }))}
    />
  );
}
