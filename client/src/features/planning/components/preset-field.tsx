import { consultationPresets, type ConsultationType, consultationTypes } from '../../../../../shared/deadlines';
import { useT } from '../../../lib/i18n';
import { RadioGroup } from '../../../ui/choice';

/** Which type of consultation, each with its usual length and where that comes from. */
export function PresetField({ defaultValue }: { defaultValue?: ConsultationType }) {
  const t = useT();
  return (
    <RadioGroup
      name="preset"
      label={t('planning.preset')}
      hint={t('planning.preset-hint')}
      defaultValue={defaultValue}
      options={consultationTypes.map((value) => {
        const { weeks, confirmed } = consultationPresets[value];
        return {
          value,
          label: t(`vocabulary.preset.${value}`),
          hint: t(confirmed ? 'planning.preset-basis' : 'planning.preset-custom', {
            weeks,
            basis: t(`planning.basis.${value}`),
          }),
        };
      })}
    />
  );
}
