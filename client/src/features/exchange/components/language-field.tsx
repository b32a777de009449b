import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useT } from '../../../lib/i18n';
import { SelectField } from '../../../ui/text-field';

/** In which language something is written; the reader's own at first. */
export function LanguageField({ defaultValue }: { defaultValue?: string | null }) {
  const t = useT();
  return (
    <SelectField
      name="language"
      label={t('exchange.language')}
      defaultValue={defaultValue ?? (t.locale === 'nl' ? 'nl' : 'en')}
      options={contentLanguages.map((value) => ({ value, label: t(`vocabulary.language.${value}`) }))}
    />
  );
}
