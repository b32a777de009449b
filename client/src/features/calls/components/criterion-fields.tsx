import { callLimits } from '../../../../../shared/calls';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { TextArea, TextField } from '../../../ui/text-field';
import { useLanguageName } from '../../planning/language-name';
import type { CallSettings } from '../manage-api';
import { criterionField } from '../written-call';

interface CriterionFieldsProps {
  row: string;
  /** Its place, from 0. */
  at: number;
  languages: string[];
  criterion: CallSettings['criteria'][number] | undefined;
  /** None for the only one. */
  onRemove: (() => void) | null;
}

/** Something applications are judged by, in all languages of the call. */
export function CriterionFields({ row, at, languages, criterion, onRemove }: CriterionFieldsProps) {
  const t = useT();
  const nameOf = useLanguageName();
  const inLanguage = (text: string, tag: string) => t('calls.in-language', { text, language: nameOf(tag) });
  return (
    <fieldset className="plan-row">
      <legend>{t('calls.criterion', { number: at + 1 })}</legend>
      {languages.map((tag) => (
        <div className="plan-fields" key={tag}>
          <TextField
            name={criterionField(row, `name.${tag}`)}
            label={inLanguage(t('calls.criterion-name'), tag)}
            maxLength={callLimits.criterionName}
            lang={tag}
            dir="auto"
            defaultValue={criterion?.texts[tag]?.name ?? ''}
          />
          <TextArea
            name={criterionField(row, `description.${tag}`)}
            optional
            label={inLanguage(t('calls.criterion-text'), tag)}
            limit={callLimits.criterionText}
            rows={2}
            lang={tag}
            defaultValue={criterion?.texts[tag]?.description ?? ''}
          />
        </div>
      ))}
      <TextField
        name={criterionField(row, 'weight')}
        type="number"
        min={1}
        max={callLimits.weight}
        label={t('calls.weight')}
        hint={t('calls.weight-hint')}
        defaultValue={criterion?.weight ?? 1}
      />
      {onRemove && (
        <Button kind="quiet" small icon="trash" onClick={onRemove}>
          {t('calls.remove-criterion')}
        </Button>
      )}
    </fieldset>
  );
}
