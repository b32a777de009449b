import { useState } from 'react';
import { type ContentLanguage, contentLanguages, isContentLanguage } from '../../../../../shared/vocabulary/languages';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { NativeSelect } from '../../../ui/native-select';
import { useLanguageName } from '../language-name';

/** Adds a language to texts that are written side by side. */
export function AddLanguage({ languages, onAdd }: { languages: string[]; onAdd: (language: string) => void }) {
  const t = useT();
  const nameOf = useLanguageName();
  const others = contentLanguages.filter((language) => !languages.includes(language));
  const [chosen, setChosen] = useState<ContentLanguage | null>(null);
  const next = chosen && others.includes(chosen) ? chosen : others[0];
  if (!next) return null;
  return (
    <div className="cluster">
      <NativeSelect
        aria-label={t('planning.texts.further-language')}
        value={next}
        onChange={({ currentTarget: { value } }) => setChosen(isContentLanguage(value) ? value : null)}
        options={others.map((value) => ({ value, label: nameOf(value) }))}
      />
      <Button small icon="plus" onClick={() => onAdd(next)}>
        {t('planning.texts.add')}
      </Button>
    </div>
  );
}
