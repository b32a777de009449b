import { callLimits, interestKinds } from '../../../../../shared/calls';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/choice';
import { FieldError, useFieldError } from '../../../ui/field';
import { SelectField, TextField } from '../../../ui/text-field';
import { useKeptRows } from '../../../ui/use-kept-rows';
import type { Interest } from '../api';

interface InterestFieldsProps {
  interests: Interest[];
  noInterests: boolean;
  /** Where it will stand and who reads it. */
  hint: string;
}

const rowField = 'interest-rows';
const fieldOf = (row: string, key: keyof Interest) => `interests.${row}.${key}`;

/** What somebody declares of their interests, row by row, or that there is nothing. */
export function InterestFields({ interests, noInterests, hint }: InterestFieldsProps) {
  const t = useT();
  const { rows, setRows, field } = useKeptRows(
    rowField,
    interests.map((_, at) => String(at)),
    undefined,
  );
  const message = useFieldError('interests');
  const next = String(Math.max(interests.length - 1, ...rows.map(Number)) + 1);
  return (
    <fieldset className="plan-fields" tabIndex={message ? -1 : undefined}>
      <legend>{t('calls.interests')}</legend>
      <p className="field-hint">{hint}</p>
      {field}
      {rows.map((row) => (
        <fieldset className="plan-row" key={row}>
          <legend>{t('calls.interest')}</legend>
          <SelectField
            name={fieldOf(row, 'kind')}
            label={t('calls.interest-kind')}
            defaultValue={interests[Number(row)]?.kind ?? 'employer'}
            options={interestKinds.map((value) => ({ value, label: t(`calls.interest.${value}`) }))}
          />
          <TextField
            name={fieldOf(row, 'text')}
            label={t('calls.interest-text')}
            maxLength={callLimits.interest}
            dir="auto"
            defaultValue={interests[Number(row)]?.text ?? ''}
          />
          <Button kind="quiet" small icon="trash" onClick={() => setRows(rows.filter((other) => other !== row))}>
            {t('calls.remove-interest')}
          </Button>
        </fieldset>
      ))}
      {rows.length < callLimits.interests && (
        <Button small icon="plus" onClick={() => setRows([...rows, next])}>
          {t('calls.add-interest')}
        </Button>
      )}
      <Checkbox name="noInterests" label={t('calls.no-interests')} defaultChecked={noInterests} />
      {message && <FieldError id="interests-error">{message}</FieldError>}
    </fieldset>
  );
}

/** What the fields say. */
export function interestsFrom(values: FormValues): { interests: Interest[]; noInterests: boolean } {
  const rows = values.text(rowField).split(',').filter(Boolean);
  return {
    interests: rows.map((row) => ({
      kind: interestKinds.find((kind) => kind === values.text(fieldOf(row, 'kind'))) ?? 'other',
      text: values.text(fieldOf(row, 'text')),
    })),
    noInterests: values.checked('noInterests'),
  };
}
