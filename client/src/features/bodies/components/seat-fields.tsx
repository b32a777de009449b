import { useSuspenseQuery } from '@tanstack/react-query';
import { bodyLimits, genders, memberTypes, seatRoles } from '../../../../../shared/bodies';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { useT } from '../../../lib/i18n';
import { RadioGroup } from '../../../ui/choice';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { countriesQuery } from '../../organisations/territories';
import type { Seat } from '../api';
import { OrganisationsField } from './organisations-field';
import { PeopleFields } from './people-fields';

interface SeatFieldsProps {
  /** As it is; a new one has nothing yet. */
  seat?: Seat;
  /** What a draft holds, by field name. */
  kept: Record<string, string> | undefined;
}

/** A seat in a form: in what capacity, in which role, when, and who sits. */
export function SeatFields({ seat, kept }: SeatFieldsProps) {
  const t = useT();
  return (
    <>
      <RadioGroup
        name="memberType"
        label={t('bodies.member-type')}
        defaultValue={seat?.memberType ?? 'personal-capacity'}
        options={memberTypes.map((value) => ({
          value,
          label: t(`bodies.type.${value}`),
          hint: t(`bodies.type-hint.${value}`),
        }))}
      />
      <SelectField
        name="role"
        label={t('bodies.seat-role')}
        hint={t('bodies.seat-role-hint')}
        defaultValue={seat?.role ?? 'member'}
        options={seatRoles.map((value) => ({ value, label: t(`bodies.role.${value}`) }))}
      />
      <Term seat={seat} />
      <OrganisationsField organisations={seat?.organisations ?? []} />
      <PeopleFields people={seat?.people ?? []} isNew={!seat} kept={kept} />
      <Origin seat={seat} />
      <TextArea
        name="note"
        optional
        label={t('bodies.note')}
        hint={t('bodies.note-hint')}
        limit={bodyLimits.note}
        rows={3}
        defaultValue={seat?.written?.note ?? ''}
      />
    </>
  );
}

function Term({ seat }: Pick<SeatFieldsProps, 'seat'>) {
  const t = useT();
  return (
    <div className="plan-times">
      <TextField name="startsOn" type="date" label={t('bodies.starts-on')} defaultValue={seat?.startsOn ?? ''} />
      <TextField
        name="endsOn"
        type="date"
        optional
        label={t('bodies.ends-on')}
        hint={t('bodies.ends-on-hint')}
        defaultValue={seat?.endsOn ?? ''}
      />
    </div>
  );
}

/** What the balance counts. */
function Origin({ seat }: Pick<SeatFieldsProps, 'seat'>) {
  const t = useT();
  const { data: countries } = useSuspenseQuery(countriesQuery);
  return (
    <>
      <SelectField
        name="country"
        optional
        label={t('bodies.country')}
        empty={t('bodies.not-said.country')}
        defaultValue={seat?.country ?? ''}
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="level"
        optional
        label={t('bodies.speaks-from')}
        empty={t('bodies.not-said.level')}
        defaultValue={seat?.level ?? ''}
        options={governanceLevels.map((value) => ({ value, label: t(`vocabulary.level.${value}`) }))}
      />
      <SelectField
        name="gender"
        optional
        label={t('bodies.gender')}
        hint={t('bodies.gender-hint')}
        empty={t('bodies.not-said.gender')}
        defaultValue={seat?.written?.gender ?? ''}
        options={genders.map((value) => ({ value, label: t(`bodies.gender-one.${value}`) }))}
      />
    </>
  );
}
