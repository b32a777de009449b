import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useT } from '../../../lib/i18n';
import { SearchSelect } from '../../../ui/search-select';
import { useLanguageName } from '../../planning/language-name';

/** The language in which somebody writes. */
export function LanguageField({ first }: { first?: string }) {
  const t = useT();
  const nameOf = useLanguageName();
  return (
    <SearchSelect
      name="language"
      label={t('agreements.language')}
      hint={t('agreements.language-hint')}
      empty={t('agreements.language-empty')}
      defaultValue={first ?? (t.locale === 'nl' ? 'nl' : 'en')}
      options={contentLanguages.map((value) => ({ value, label: nameOf(value) }))}
    />
  );
}
