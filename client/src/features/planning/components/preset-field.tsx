import { useSuspenseQuery } from '@tanstack/react-query';
import type { ConsultationType } from '../../../../../shared/deadlines';
import { useT } from '../../../lib/i18n';
import { RadioGroup } from '../../../ui/choice';
import { typesQuery } from '../api';

/** Which type of consultation, each with its usual length and where that comes from. */
export function PresetField({ defaultValue }: { defaultValue?: ConsultationType }) {
  const t = useT();
  const { data: types } = useSuspenseQuery(typesQuery());
  return (
    <RadioGroup
      name="preset"
      label={t('planning.preset')}
      hint={t('planning.preset-hint')}
      defaultValue={defaultValue}
      options={types.items.map(({ type, weeks, source }) => ({
        value: type,
        label: t(`vocabulary.preset.${type}`),
        hint:
          source === 'operator'
            ? t('planning.preset-own', { weeks })
            : t(source === 'rule' ? 'planning.preset-basis' : 'planning.preset-custom', {
                weeks,
                basis: t(`planning.basis.${type}`),
              }),
      }))}
    />
  );
}
