import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import type { FormValues } from '../../../lib/forms';
import { useKeptRows } from '../../../ui/use-kept-rows';
import { useLanguageName } from '../language-name';
import { AddLanguage } from './add-language';

/** A text that is asked for in each language. */
export interface AskedText<Key extends string> {
  key: Key;
  label: string;
  hint?: string;
  optional?: boolean;
  /** Characters. */
  limit: number;
  /** Lines it is written in; one for a name. */
  rows?: number;
}

/** Texts by language, of which one is the main one. */
interface Texts<Key extends string> {
  texts: Record<string, Record<Key, string>>;
  defaultLanguage: string;
}

export interface TextsFieldsProps<Key extends string> {
  value: Texts<Key>;
  asked: AskedText<Key>[];
  /** Whether what is written may change; else only a language that is not there yet can come. */
  mayReword?: boolean;
  /** What was written and not sent. */
  kept: Record<string, string> | undefined;
}

/** The same texts in each language, languages that can be added and removed, and which of them is the main one. */
export function TextsFields<Key extends string>({
  value: { texts, defaultLanguage },
  asked,
  mayReword = true,
  kept,
}: TextsFieldsProps<Key>) {
  const t = useT();
  const nameOf = useLanguageName();
  const others = Object.keys(texts).filter((language) => language !== defaultLanguage);
  const { rows: languages, setRows, field } = useKeptRows('languages', [defaultLanguage, ...others], kept);
  const stands = (language: string) => !mayReword && texts[language] !== undefined;
  return (
    <>
      {field}
      {languages.map((language) => (
        <fieldset className="plan-row" key={language}>
          <legend>{nameOf(language)}</legend>
          {asked.map(({ key, limit, ...text }) => {
            const shared = {
              ...text,
              name: `texts.${language}.${key}`,
              lang: language,
              readOnly: stands(language),
              defaultValue: texts[language]?.[key] ?? '',
            };
            return text.rows ? (
              <TextArea key={key} {...shared} limit={limit} />
            ) : (
              <TextField key={key} {...shared} dir="auto" maxLength={limit} autoComplete="off" />
            );
          })}
          {language !== defaultLanguage && !stands(language) && (
            <Button
              kind="quiet"
              small
              icon="trash"
              onClick={() => setRows(languages.filter((other) => other !== language))}
            >
              {t('planning.texts.remove', { language: nameOf(language) })}
            </Button>
          )}
        </fieldset>
      ))}
      <AddLanguage languages={languages} onAdd={(language) => setRows([...languages, language])} />
      <SelectField
        name="defaultLanguage"
        disabled={!mayReword}
        label={t('planning.texts.main-language')}
        hint={t('planning.texts.main-language-hint')}
        defaultValue={defaultLanguage}
        options={languages.map((language) => ({ value: language, label: nameOf(language) }))}
      />
    </>
  );
}

/** What was written in these fields. */
export function textsFrom<Key extends string>(
  values: FormValues,
  keys: readonly Key[],
): { texts: Record<string, Record<Key, string>>; defaultLanguage: string | undefined } {
  const languages = values.text('languages').split(',').filter(Boolean);
  const textsIn = (language: string) =>
    Object.fromEntries(keys.map((key) => [key, values.text(`texts.${language}.${key}`)])) as Record<Key, string>;
  return {
    texts: Object.fromEntries(languages.map((language) => [language, textsIn(language)])),
    defaultLanguage: values.optional('defaultLanguage'),
  };
}
