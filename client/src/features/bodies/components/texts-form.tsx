import { spaceLimits } from '../../../../../shared/spaces';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { useKeptRows } from '../../../ui/use-kept-rows';
import { AddLanguage } from '../../planning/components/add-language';
import { KeptForm } from '../../planning/components/kept-form';
import { useLanguageName } from '../../planning/language-name';
import { bodiesKey } from '../api';
import { type BodySettings, bodySettingsQuery, editBody, type EditBody } from '../manage-api';

const part = ({ texts, defaultLanguage }: BodySettings) => ({ texts, defaultLanguage });

/** Name and summary per language. */
export function TextsForm({ settings, may }: { settings: BodySettings; may: boolean }) {
  const t = useT();
  return (
    <KeptForm
      kept={settings}
      query={bodySettingsQuery(settings.slug)}
      shownBy={[bodiesKey]}
      draftAt={`body-texts:${settings.id}`}
      label={t('bodies.part.texts')}
      may={may}
      part={part}
      save={async (api, values, seen) => {
        const changes = changesFrom(values);
        const { version } = await editBody(api, seen, changes);
        return {
          ...seen,
          version,
          defaultLanguage: changes.defaultLanguage ?? seen.defaultLanguage,
          texts: changes.texts ?? seen.texts,
        };
      }}
    >
      {(shown, kept) => <Fields settings={shown} kept={kept} />}
    </KeptForm>
  );
}

function changesFrom(values: FormValues): Pick<EditBody, 'texts' | 'defaultLanguage'> {
  const languages = values.text('languages').split(',').filter(Boolean);
  const text = (language: string, field: string) => values.text(`texts.${language}.${field}`);
  const texts = languages.map((language) => [
    language,
    { title: text(language, 'title'), summary: text(language, 'summary') },
  ]);
  return { texts: Object.fromEntries(texts), defaultLanguage: values.optional('defaultLanguage') };
}

/** The languages of a body, the main one first. */
const languagesOf = ({ texts, defaultLanguage }: BodySettings): string[] => [
  defaultLanguage,
  ...Object.keys(texts).filter((language) => language !== defaultLanguage),
];

function Fields({ settings, kept }: { settings: BodySettings; kept: Record<string, string> | undefined }) {
  const t = useT();
  const nameOf = useLanguageName();
  const { rows: languages, setRows, field } = useKeptRows('languages', languagesOf(settings), kept);
  return (
    <>
      {field}
      {languages.map((language) => (
        <LanguageFields
          key={language}
          language={language}
          text={settings.texts[language]}
          onRemove={
            language === settings.defaultLanguage
              ? undefined
              : () => setRows(languages.filter((other) => other !== language))
          }
        />
      ))}
      <AddLanguage languages={languages} onAdd={(language) => setRows([...languages, language])} />
      <SelectField
        name="defaultLanguage"
        label={t('bodies.main-language')}
        hint={t('bodies.main-language-hint')}
        defaultValue={settings.defaultLanguage}
        options={languages.map((value) => ({ value, label: nameOf(value) }))}
      />
    </>
  );
}

interface LanguageFieldsProps {
  language: string;
  text: BodySettings['texts'][string] | undefined;
  onRemove?: () => void;
}

function LanguageFields({ language, text, onRemove }: LanguageFieldsProps) {
  const t = useT();
  const name = useLanguageName()(language);
  const field = (key: 'title' | 'summary') => ({
    name: `texts.${language}.${key}`,
    lang: language,
    defaultValue: text?.[key] ?? '',
  });
  return (
    <fieldset className="plan-row">
      <legend>{name}</legend>
      <TextField
        {...field('title')}
        dir="auto"
        label={t('bodies.name')}
        maxLength={spaceLimits.title}
        autoComplete="off"
      />
      <TextArea
        {...field('summary')}
        optional
        label={t('bodies.summary')}
        hint={t('bodies.summary-hint')}
        limit={spaceLimits.summary}
        rows={5}
      />
      {onRemove && (
        <Button kind="quiet" small icon="trash" onClick={onRemove}>
          {t('bodies.remove-language', { language: name })}
        </Button>
      )}
    </fieldset>
  );
}
