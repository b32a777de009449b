import { bodyLimits, sittings } from '../../../../../shared/bodies';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { FieldError, useFieldError } from '../../../ui/field';
import { SelectField, TextField } from '../../../ui/text-field';
import { useKeptRows } from '../../../ui/use-kept-rows';
import type { Seat } from '../api';
import { personField } from '../written-seat';

interface PeopleFieldsProps extends Pick<Seat, 'people'> {
  /** A new seat begins with room for one person. */
  isNew: boolean;
  kept: Record<string, string> | undefined;
}

/** Who sits: holders and those who come when a holder cannot. */
export function PeopleFields({ people, isNew, kept }: PeopleFieldsProps) {
  const t = useT();
  const initial = isNew ? ['0'] : people.map((_, at) => String(at));
  const { rows, setRows, field } = useKeptRows('rows', initial, kept);
  const message = useFieldError('people');
  const next = String(Math.max(people.length - 1, ...rows.map(Number)) + 1);
  return (
    <>
      {field}
      {rows.map((row) => (
        <PersonFields
          key={row}
          row={row}
          person={people[Number(row)]}
          onRemove={() => setRows(rows.filter((other) => other !== row))}
        />
      ))}
      {message && <FieldError id="people-error">{message}</FieldError>}
      {rows.length < bodyLimits.sharing && (
        <Button small icon="plus" onClick={() => setRows([...rows, next])}>
          {t('bodies.add-person')}
        </Button>
      )}
    </>
  );
}

interface PersonFieldsProps {
  row: string;
  person: Seat['people'][number] | undefined;
  onRemove: () => void;
}

function PersonFields({ row, person, onRemove }: PersonFieldsProps) {
  const t = useT();
  const written = person?.written;
  return (
    <fieldset className="plan-row">
      <legend>{t('bodies.person')}</legend>
      <SelectField
        name={personField(row, 'sitting')}
        label={t('bodies.sits-as')}
        defaultValue={person?.sitting ?? 'holder'}
        options={sittings.map((value) => ({ value, label: t(`bodies.sits-as.${value}`) }))}
      />
      <TextField
        name={personField(row, 'name')}
        label={t('bodies.person-name')}
        maxLength={bodyLimits.name}
        dir="auto"
        autoComplete="off"
        defaultValue={written?.name ?? ''}
      />
      <TextField
        name={personField(row, 'publicName')}
        optional
        label={t('bodies.public-name')}
        hint={t('bodies.public-name-hint')}
        maxLength={bodyLimits.name}
        dir="auto"
        autoComplete="off"
        defaultValue={written?.publicName ?? ''}
      />
      <TextField
        name={personField(row, 'email')}
        type="email"
        optional
        label={t('bodies.email')}
        hint={t('bodies.email-hint')}
        dir="ltr"
        autoComplete="off"
        defaultValue={written?.email ?? ''}
      />
      <Button kind="quiet" small icon="trash" onClick={onRemove}>
        {t('bodies.remove-person')}
      </Button>
    </fieldset>
  );
}
