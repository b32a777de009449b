import { sessionLimits } from '../../../../../shared/sessions';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { TextArea, TextField } from '../../../ui/text-field';
import { useKeptRows } from '../../../ui/use-kept-rows';
import { useLanguageName } from '../language-name';
import type { SessionFields } from '../session-plan';
import { AddLanguage } from './add-language';

export interface SessionTextsProps {
  texts: SessionFields['texts'];
  draft: Record<string, string> | undefined;
}

/** Title and purpose of a session per language. */
export function SessionTexts({ texts, draft }: SessionTextsProps) {
  const { rows: languages, setRows, field } = useKeptRows('texts', Object.keys(texts), draft);
  return (
    <>
      {field}
      {languages.map((language) => (
        <LanguageFields
          key={language}
          language={language}
          text={texts[language]}
          onRemove={languages.length === 1 ? undefined : () => setRows(languages.filter((other) => other !== language))}
        />
      ))}
      <AddLanguage languages={languages} onAdd={(language) => setRows([...languages, language])} />
    </>
  );
}

interface LanguageFieldsProps {
  language: string;
  text: SessionFields['texts'][string] | undefined;
  onRemove?: () => void;
}

function LanguageFields({ language, text, onRemove }: LanguageFieldsProps) {
  const t = useT();
  const name = useLanguageName()(language);
  return (
    <fieldset className="plan-row">
      <legend>{name}</legend>
      <TextField
        name={`texts.${language}.title`}
        label={t('planning.texts.title')}
        lang={language}
        dir="auto"
        maxLength={sessionLimits.title}
        defaultValue={text?.title ?? ''}
        autoComplete="off"
      />
      <TextArea
        name={`texts.${language}.purpose`}
        label={t('planning.session.purpose')}
        hint={t('planning.session.purpose-hint')}
        optional
        lang={language}
        limit={sessionLimits.purpose}
        rows={4}
        defaultValue={text?.purpose ?? ''}
      />
      {onRemove && (
        <Button kind="quiet" small icon="trash" onClick={onRemove}>
          {t('planning.texts.remove', { language: name })}
        </Button>
      )}
    </fieldset>
  );
}
