import { useSuspenseQuery } from '@tanstack/react-query';
import { genders } from '../../../../../shared/bodies';
import { callLimits, isForOrganisations } from '../../../../../shared/calls';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { useT } from '../../../lib/i18n';
import { RadioGroup } from '../../../ui/choice';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { countriesQuery } from '../../organisations/territories';
import type { Call, OwnApplication } from '../api';
import { InterestFields } from './interest-fields';

interface ApplicationFieldsProps {
  application: OwnApplication;
  call: Call;
}

/** What an applicant says: who they are, why they apply, and what others should know of them. */
export function ApplicationFields({ application, call }: ApplicationFieldsProps) {
  const t = useT();
  const { words } = application;
  const isOrganisation = words.organisation !== null;
  const types = call.seats.filter(({ memberType }) => isForOrganisations(memberType) === isOrganisation);
  return (
    <>
      <RadioGroup
        name="memberType"
        label={t('calls.member-type')}
        defaultValue={words.memberType ?? (types.length === 1 ? types[0]?.memberType : undefined)}
        options={types.map(({ memberType }) => ({
          value: memberType,
          label: t(`bodies.type.${memberType}`),
          hint: t(`bodies.type-hint.${memberType}`),
        }))}
      />
      <TextField
        name="name"
        label={t('calls.name')}
        hint={t('calls.name-hint')}
        maxLength={callLimits.name}
        dir="auto"
        autoComplete="name"
        defaultValue={words.name}
      />
      {!isOrganisation && (
        <TextField
          name="publicName"
          optional
          label={t('calls.public-name')}
          hint={t('calls.public-name-hint')}
          maxLength={callLimits.name}
          dir="auto"
          autoComplete="off"
          defaultValue={words.publicName ?? ''}
        />
      )}
      <TextArea
        name="motivation"
        label={t('calls.motivation')}
        hint={t('calls.motivation-hint')}
        limit={callLimits.motivation}
        rows={8}
        defaultValue={words.motivation}
      />
      <TextArea
        name="statement"
        label={t(isOrganisation ? 'calls.statement-organisation' : 'calls.statement')}
        hint={t(call.fileRule === 'none' ? 'calls.statement-hint' : 'calls.statement-or-file')}
        limit={callLimits.statement}
        rows={6}
        defaultValue={words.statement}
      />
      <InterestFields {...words} hint={t('calls.interests-hint')} />
      <Origin {...words} />
    </>
  );
}

/** What the statistics count; nobody is asked to say more than they want. */
function Origin({ country, level, gender }: Pick<OwnApplication['words'], 'country' | 'level' | 'gender'>) {
  const t = useT();
  const { data: countries } = useSuspenseQuery(countriesQuery);
  return (
    <>
      <p className="field-hint">{t('calls.origin-hint')}</p>
      <SelectField
        name="country"
        optional
        label={t('bodies.country')}
        empty={t('bodies.not-said.country')}
        defaultValue={country ?? ''}
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="level"
        optional
        label={t('bodies.speaks-from')}
        empty={t('bodies.not-said.level')}
        defaultValue={level ?? ''}
        options={governanceLevels.map((value) => ({ value, label: t(`vocabulary.level.${value}`) }))}
      />
      <SelectField
        name="gender"
        optional
        label={t('bodies.gender')}
        empty={t('bodies.not-said.gender')}
        defaultValue={gender ?? ''}
        options={genders.map((value) => ({ value, label: t(`bodies.gender-one.${value}`) }))}
      />
    </>
  );
}
