import { spaceLimits } from '../../../../../shared/spaces';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { useKeptRows } from '../../../ui/use-kept-rows';
import { editConsultation, type Settings } from '../api';
import { useLanguageName } from '../language-name';
import { AddLanguage } from './add-language';
import { PlanForm } from './plan-form';

const part = ({ texts, defaultLanguage }: Settings) => ({ texts, defaultLanguage });

/** Title, summary and question per language. */
export function TextsForm({ settings }: { settings: Settings }) {
  const t = useT();
  return (
    <PlanForm
      settings={settings}
      name="texts"
      label={t('planning.part.texts')}
      may={settings.can.edit}
      part={part}
      save={(api, values, seen) =>
        editConsultation(api, seen, { texts: textsFrom(values), defaultLanguage: values.optional('defaultLanguage') })
      }
    >
      {(shown, kept) => <Fields settings={shown} kept={kept} />}
    </PlanForm>
  );
}

function textsFrom(values: FormValues): Record<string, { title: string; summary: string; question: string }> {
  const languages = values.text('languages').split(',').filter(Boolean);
  const text = (language: string, field: string) => values.text(`texts.${language}.${field}`);
  return Object.fromEntries(
    languages.map((language) => [
      language,
      { title: text(language, 'title'), summary: text(language, 'summary'), question: text(language, 'question') },
    ]),
  );
}

/** The languages of a consultation, the main one first. */
const languagesOf = ({ texts, defaultLanguage }: Settings): string[] => [
  defaultLanguage,
  ...Object.keys(texts).filter((language) => language !== defaultLanguage),
];

function Fields({ settings, kept }: { settings: Settings; kept: Record<string, string> | undefined }) {
  const t = useT();
  const nameOf = useLanguageName();
  const { rows: languages, setRows, field } = useKeptRows('languages', languagesOf(settings), kept);
  /** Approved words stand; only a language that is not there yet can still come. */
  const stands = (language: string) => !settings.can.reword && settings.texts[language] !== undefined;
  return (
    <>
      {field}
      {languages.map((language) => (
        <LanguageFields
          key={language}
          language={language}
          text={settings.texts[language]}
          stands={stands(language)}
          onRemove={
            language === settings.defaultLanguage || languages.length === 1 || stands(language)
              ? undefined
              : () => setRows(languages.filter((other) => other !== language))
          }
        />
      ))}
      <AddLanguage languages={languages} onAdd={(language) => setRows([...languages, language])} />
      <SelectField
        name="defaultLanguage"
        disabled={!settings.can.reword}
        label={t('planning.texts.main-language')}
        hint={t('planning.texts.main-language-hint')}
        defaultValue={settings.defaultLanguage}
        options={languages.map((value) => ({ value, label: nameOf(value) }))}
      />
    </>
  );
}

interface LanguageFieldsProps {
  language: string;
  text: Settings['texts'][string] | undefined;
  /** Whether it can be read and not changed. */
  stands: boolean;
  onRemove?: () => void;
}

function LanguageFields({ language, text, stands, onRemove }: LanguageFieldsProps) {
  const t = useT();
  const name = useLanguageName()(language);
  const field = (key: 'title' | 'summary' | 'question') => ({
    name: `texts.${language}.${key}`,
    lang: language,
    readOnly: stands,
    defaultValue: text?.[key] ?? '',
  });
  return (
    <fieldset className="plan-row">
      <legend>{name}</legend>
      <TextField
        {...field('title')}
        dir="auto"
        label={t('planning.texts.title')}
        maxLength={spaceLimits.title}
        autoComplete="off"
      />
      <TextArea
        {...field('summary')}
        label={t('planning.texts.summary')}
        hint={t('planning.texts.summary-hint')}
        limit={spaceLimits.summary}
        rows={5}
      />
      <TextArea
        {...field('question')}
        label={t('planning.texts.question')}
        hint={t('planning.texts.question-hint')}
        limit={spaceLimits.question}
        rows={3}
      />
      {onRemove && (
        <Button kind="quiet" small icon="trash" onClick={onRemove}>
          {t('planning.texts.remove', { language: name })}
        </Button>
      )}
    </fieldset>
  );
}
