import { type ContentLanguage, contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField } from '../../../ui/text-field';
import { useKeptValue } from '../../../ui/use-kept-value';

/** Any number of languages. They are sent as one text, their tags parted by commas. */
export function LanguagesField({ defaultValue }: { defaultValue: string }) {
  const t = useT();
  const { kept, value, setValue } = useKeptValue(defaultValue);
  const chosen = contentLanguages.filter((language) => value.split(',').includes(language));
  const name = (language: ContentLanguage) => t(`vocabulary.language.${language}`);
  return (
    <div className="field">
      <input ref={kept} type="hidden" data-kept={defaultValue} name="languages" value={value} />
      <SelectField
        key={value}
        name="languages.add"
        optional
        label={t('organisations.form.languages')}
        hint={t('organisations.form.languages-hint')}
        empty={t('organisations.form.add-language')}
        defaultValue=""
        onChange={(event) => setValue([...chosen, event.currentTarget.value].filter(Boolean).join(','))}
        options={contentLanguages
          .filter((language) => !chosen.includes(language))
          .map((language) => ({ value: language, label: name(language) }))}
      />
      {chosen.length > 0 && (
        <ul className="chosen">
          {chosen.map((language) => (
            <li key={language} className="tag">
              {name(language)}
              <Button
                kind="quiet"
                small
                icon="close"
                iconOnly
                onClick={() => setValue(chosen.filter((other) => other !== language).join(','))}
              >
                {t('organisations.place.remove', { name: name(language) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
