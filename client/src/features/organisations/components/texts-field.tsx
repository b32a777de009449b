import { organisationLimits } from '../../../../../shared/organisations';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField, TextField } from '../../../ui/text-field';
import { useKeptRows } from '../../../ui/use-kept-rows';
import type { Organisation } from '../api';
import { textFields } from '../profile-values';

interface TextsFieldProps {
  name: 'offers' | 'seeks';
  texts?: Organisation['offers'];
  /** What a draft holds. */
  kept?: Record<string, string>;
}

/** What an organisation offers or seeks: a few short texts, each in its language. */
export function TextsField({ name, texts = [], kept }: TextsFieldProps) {
  const t = useT();
  const { rows, setRows, field } = useKeptRows(
    `${name}.rows`,
    texts.map((_, at) => String(at)),
    kept,
  );
  const next = String(Math.max(-1, ...rows.map(Number)) + 1);
  const own = t.locale === 'nl' ? 'nl' : 'en';
  return (
    <fieldset className="field">
      <legend className="label">{t(`organisations.${name}`)}</legend>
      <p className="field-hint">{t(`organisations.form.${name}-hint`)}</p>
      {field}
      <ul className="names">
        {rows.map((row, at) => {
          const text = texts[Number(row)];
          const fields = textFields(name, row);
          return (
            <li key={row}>
              <TextField
                name={fields.body}
                label={t(`organisations.form.${name}-one`, { number: at + 1 })}
                defaultValue={text?.body}
                maxLength={organisationLimits.text}
                lang={text?.language}
                dir="auto"
              />
              <SelectField
                name={fields.language}
                label={t('organisations.form.name-language')}
                defaultValue={text?.language ?? own}
                options={contentLanguages.map((value) => ({ value, label: t(`vocabulary.language.${value}`) }))}
              />
              <Button
                kind="quiet"
                small
                icon="trash"
                iconOnly
                onClick={() => setRows(rows.filter((other) => other !== row))}
              >
                {t('organisations.form.remove-text', { number: at + 1 })}
              </Button>
            </li>
          );
        })}
      </ul>
      {rows.length < organisationLimits.texts && (
        <Button small icon="plus" onClick={() => setRows([...rows, next])}>
          {t(`organisations.form.add-${name}`)}
        </Button>
      )}
    </fieldset>
  );
}
