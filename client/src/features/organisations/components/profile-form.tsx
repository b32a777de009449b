import { useState } from 'react';
import { organisationLimits } from '../../../../../shared/organisations';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { organisationSizes } from '../../../../../shared/vocabulary/organisation-sizes';
import { organisationStakeholderTypes } from '../../../../../shared/vocabulary/stakeholder-types';
import { normaliseRegisterNumber } from '../../../../../shared/vocabulary/transparency-register';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { CheckboxGroup } from '../../../ui/choice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { Icon } from '../../../ui/icon';
import { SearchSelect } from '../../../ui/search-select';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextField } from '../../../ui/text-field';
import type { Organisation, OrganisationProfile } from '../api';
import { profileFrom } from '../profile-values';
import { NamesField } from './names-field';
import { ReachFields } from './reach-fields';
import { TerritoryField } from './territory-field';

export interface ProfileFormProps {
  /** The organisation as it is; none for a new one. */
  organisation?: Organisation;
  /** Where what is typed is kept. */
  place: string;
  act: string;
  send: (profile: OrganisationProfile) => Promise<Organisation>;
  onSent: (organisation: Organisation) => void;
}

/** What an organisation says about itself. */
export function ProfileForm({ organisation, place, act, send, onSent }: ProfileFormProps) {
  const t = useT();
  const draft = useDraft(place);
  const form = useForm({
    send: async (values) => send(profileFrom(values)),
    onSent: (saved) => {
      draft.clear();
      onSent(saved);
      return 'keep';
    },
  });
  return (
    <Form form={form} draft={draft} method="post">
      <FormProblem />
      <NamesField names={organisation?.names} main={organisation?.language} kept={draft.found?.values} />
      <SearchSelect
        name="stakeholderType"
        label={t('organisations.type')}
        hint={t('organisations.form.type-hint')}
        empty={t('organisations.form.type-empty')}
        defaultValue={organisation?.stakeholderType}
        options={organisationStakeholderTypes.map((value) => ({ value, label: t(`vocabulary.stakeholder.${value}`) }))}
      />
      <CheckboxGroup
        name="levels"
        optional
        label={t('organisations.form.levels')}
        defaultValues={organisation?.levels}
        options={governanceLevels.map((value) => ({ value, label: t(`vocabulary.level.${value}`) }))}
      />
      <TerritoryField
        name="territories"
        label={t('organisations.form.territories')}
        hint={t('organisations.form.territories-hint')}
        defaultValue={organisation?.territories.join(',')}
      />
      <SelectField
        name="size"
        optional
        label={t('organisations.size')}
        empty={t('organisations.form.size-empty')}
        defaultValue={organisation?.size ?? ''}
        options={organisationSizes.map((value) => ({ value, label: t(`vocabulary.size.${value}`) }))}
      />
      <RegisterNumberField defaultValue={organisation?.registerNumber ?? ''} />
      <TextField
        name="website"
        optional
        type="url"
        inputMode="url"
        label={t('organisations.website')}
        hint={t('organisations.form.website-hint')}
        defaultValue={organisation?.website ?? ''}
        maxLength={organisationLimits.website}
        autoComplete="url"
        dir="ltr"
      />
      <ReachFields organisation={organisation} kept={draft.found?.values} />
      <div className="form-actions">
        <SubmitButton icon="organisation">{act}</SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}

/** The number may be typed in any way; one that does not look like one is pointed out, and taken all the same. */
function RegisterNumberField({ defaultValue }: { defaultValue: string }) {
  const t = useT();
  const [isStrange, setStrange] = useState(!normaliseRegisterNumber(defaultValue).wellFormed);
  return (
    <TextField
      name="registerNumber"
      optional
      label={t('organisations.register-number')}
      hint={t('organisations.form.number-hint')}
      defaultValue={defaultValue}
      maxLength={100}
      dir="ltr"
      autoComplete="off"
      onBlur={(event) => setStrange(!normaliseRegisterNumber(event.currentTarget.value).wellFormed)}
      foot={
        <span aria-live="polite" className="number-warning">
          {isStrange && (
            <>
              <Icon name="alert" size="s" /> {t('organisations.number-warning')}
            </>
          )}
        </span>
      }
    />
  );
}
