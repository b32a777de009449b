import { contentLanguage } from '../../../../shared/vocabulary/languages';
import { useT } from '../../lib/i18n';

/** What a language is called in the reader's own; a tag nobody knows stays as it is. */
export function useLanguageName(): (tag: string) => string {
  const t = useT();
  return (tag) => {
    const known = contentLanguage(tag);
    return known ? t(`vocabulary.language.${known}`) : tag;
  };
}
