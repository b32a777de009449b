import { type ContentLanguage, contentLanguage, contentLanguages } from '../../../../../shared/vocabulary/languages';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { SelectField } from '../../../ui/text-field';
import { useLanguageName } from '../../planning/language-name';

/** In which language something is written; the reader's own at first. */
export function LanguageField({ defaultValue }: { defaultValue?: string }) {
  const t = useT();
  const nameOf = useLanguageName();
  return (
    <SelectField
      name="language"
      label={t('opinions.language')}
      defaultValue={defaultValue ?? contentLanguage(t.locale) ?? 'en'}
      options={contentLanguages.map((value) => ({ value, label: nameOf(value) }))}
    />
  );
}

/** What was chosen. */
export const languageFrom = (values: FormValues): ContentLanguage => contentLanguage(values.text('language')) ?? 'en';
