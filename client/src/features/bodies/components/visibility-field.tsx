import { visibilities, type Visibility } from '../../../../../shared/spaces';
import { useT } from '../../../lib/i18n';
import { RadioGroup } from '../../../ui/choice';

/** Who can see a body, and who can write in it. */
export function VisibilityField({ defaultValue }: { defaultValue: Visibility }) {
  const t = useT();
  return (
    <RadioGroup
      name="visibility"
      label={t('bodies.visibility')}
      defaultValue={defaultValue}
      options={visibilities.map((value) => ({
        value,
        label: t(`bodies.visible.${value}`),
        hint: t(`bodies.visible-hint.${value}`),
      }))}
    />
  );
}
