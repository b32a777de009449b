import { useId, useState } from 'react';
import { organisationLimits } from '../../../../../shared/organisations';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useFormContext } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField, TextField } from '../../../ui/text-field';
import { nameFields } from '../profile-values';

export interface NamesFieldProps {
  /** Names by language tag, as they are. */
  names?: Record<string, string>;
  /** The language of the name that comes first. */
  main?: string;
  /** What a draft holds, whose names may be more. */
  kept?: Record<string, string>;
}

/** The organisation's name, in as many languages as it has one. */
export function NamesField({ names = {}, main, kept = {} }: NamesFieldProps) {
  const t = useT();
  const form = useFormContext();
  const hint = useId();
  const [added, setAdded] = useState(0);
  const known = Object.entries(names).toSorted(([a], [b]) => Number(b === main) - Number(a === main));
  const count = Math.max(1, known.length, keptRows(kept)) + added;
  const missing = form?.violation('names') && t('organisations.form.names-missing');
  return (
    <fieldset className="field" aria-describedby={hint}>
      <legend className="label">{t('organisations.form.names')}</legend>
      <p className="field-hint" id={hint}>
        {t('organisations.form.names-hint')}
      </p>
      <ul className="names">
        {Array.from({ length: count }, (_, index) => (
          <NameRow
            key={index}
            index={index}
            known={known[index]}
            kept={kept}
            error={index === 0 ? missing : undefined}
          />
        ))}
      </ul>
      <Button small icon="plus" onClick={() => setAdded(added + 1)}>
        {t('organisations.form.add-name')}
      </Button>
    </fieldset>
  );
}

/** How many names a draft has. */
function keptRows(kept: Record<string, string>): number {
  const rows = Object.keys(kept).map((field) => Number(/^names\.(\d+)\./.exec(field)?.[1] ?? -1) + 1);
  return Math.max(0, ...rows);
}

interface NameRowProps {
  index: number;
  known: [language: string, name: string] | undefined;
  kept: Record<string, string>;
  error?: string;
}

function NameRow({ index, known, kept, error }: NameRowProps) {
  const t = useT();
  const fields = nameFields(index);
  const first = t.locale === 'nl' ? 'nl' : 'en';
  // A further name begins in another language, so that two are never the same by oversight.
  const begins = index === 0 ? first : first === 'nl' ? 'en' : 'nl';
  const [language, setLanguage] = useState(known?.[0] ?? kept[fields.language] ?? begins);
  return (
    <li>
      <TextField
        name={fields.name}
        label={t('organisations.form.name')}
        defaultValue={known?.[1] ?? kept[fields.name] ?? ''}
        error={error}
        maxLength={organisationLimits.name}
        lang={language}
        dir="auto"
        autoComplete={index === 0 ? 'organization' : 'off'}
      />
      <SelectField
        name={fields.language}
        label={t('organisations.form.name-language')}
        defaultValue={language}
        onChange={(event) => setLanguage(event.currentTarget.value)}
        options={contentLanguages.map((value) => ({ value, label: t(`vocabulary.language.${value}`) }))}
      />
    </li>
  );
}
