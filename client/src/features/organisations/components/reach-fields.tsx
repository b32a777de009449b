import { organisationLimits } from '../../../../../shared/organisations';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { policyFields } from '../../../../../shared/vocabulary/policy-fields';
import { targetGroups } from '../../../../../shared/vocabulary/target-groups';
import { useT } from '../../../lib/i18n';
import { CheckboxGroup } from '../../../ui/choice';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import type { Organisation } from '../api';
import { LanguagesField } from './languages-field';
import { TextsField } from './texts-field';

interface ReachFieldsProps {
  organisation?: Organisation;
  /** What a draft holds. */
  kept?: Record<string, string>;
}

/** What an organisation works on, whom it reaches, how it knows that, and what it offers and seeks. */
export function ReachFields({ organisation, kept }: ReachFieldsProps) {
  const t = useT();
  const own = t.locale === 'nl' ? 'nl' : 'en';
  return (
    <>
      <CheckboxGroup
        name="themes"
        optional
        label={t('organisations.themes')}
        defaultValues={organisation?.themes}
        options={policyFields.map((value) => ({ value, label: t(`vocabulary.field.${value}`) }))}
      />
      <CheckboxGroup
        name="targetGroups"
        optional
        label={t('organisations.target-groups')}
        hint={t('organisations.form.target-groups-hint')}
        defaultValues={organisation?.targetGroups}
        options={targetGroups.map((value) => ({ value, label: t(`vocabulary.target.${value}`) }))}
      />
      <LanguagesField defaultValue={organisation?.languages.join(',') ?? ''} />
      <TextField
        name="represents"
        optional
        inputMode="numeric"
        pattern="[0-9]*"
        label={t('organisations.represents')}
        hint={t('organisations.form.represents-hint')}
        defaultValue={organisation?.represents ?? ''}
      />
      <TextArea
        name="reach.body"
        optional
        label={t('organisations.form.reach')}
        hint={t('organisations.form.reach-hint')}
        maxLength={organisationLimits.reach}
        defaultValue={organisation?.reach?.body}
        lang={organisation?.reach?.language}
        dir="auto"
      />
      <SelectField
        name="reach.language"
        label={t('organisations.form.reach-language')}
        defaultValue={organisation?.reach?.language ?? own}
        options={contentLanguages.map((value) => ({ value, label: t(`vocabulary.language.${value}`) }))}
      />
      <TextsField name="offers" texts={organisation?.offers} kept={kept} />
      <TextsField name="seeks" texts={organisation?.seeks} kept={kept} />
    </>
  );
}
