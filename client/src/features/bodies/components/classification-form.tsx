import { visibilities } from '../../../../../shared/spaces';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { policyFields } from '../../../../../shared/vocabulary/policy-fields';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { CheckboxGroup } from '../../../ui/choice';
import { TerritoryField } from '../../organisations/components/territory-field';
import { OrganisationField } from '../../planning/components/organisation-field';
import type { Body } from '../api';
import type { EditBody } from '../manage-api';
import { BodyPartForm } from './body-part-form';
import { VisibilityField } from './visibility-field';

const part = ({ levels, territories, policyFields: fields, lead, secretariat, visibility }: Body) => ({
  levels,
  territories,
  fields,
  lead: lead?.id,
  secretariat: secretariat?.id,
  visibility,
});

/** What a body is found by, who leads it and does its work, and who sees what of it. */
export function ClassificationForm({ body }: { body: Body }) {
  const t = useT();
  return (
    <BodyPartForm
      body={body}
      draftAt="body-classification"
      label={t('bodies.part.classification')}
      part={part}
      changesFrom={changesFrom}
    >
      {(shown) => <Fields body={shown} />}
    </BodyPartForm>
  );
}

function changesFrom(values: FormValues): EditBody {
  const chosen = <T extends string>(known: readonly T[], name: string) => {
    const texts = values.all(name);
    return known.filter((value) => texts.includes(value));
  };
  return {
    levels: chosen(governanceLevels, 'levels'),
    territories: values.text('territories').split(',').filter(Boolean),
    policyFields: chosen(policyFields, 'policyFields'),
    ownerOrganisationId: values.optional('ownerOrganisationId') ?? null,
    secretariatOrganisationId: values.optional('secretariatOrganisationId') ?? null,
    visibility: visibilities.find((value) => value === values.text('visibility')),
  };
}

function Fields({ body }: { body: Body }) {
  const t = useT();
  return (
    <>
      <CheckboxGroup
        name="policyFields"
        optional
        label={t('bodies.fields')}
        defaultValues={body.policyFields}
        options={policyFields.map((value) => ({ value, label: t(`vocabulary.field.${value}`) }))}
      />
      <CheckboxGroup
        name="levels"
        optional
        label={t('bodies.levels')}
        hint={t('bodies.levels-hint')}
        defaultValues={body.levels}
        options={governanceLevels.map((value) => ({ value, label: t(`vocabulary.level.${value}`) }))}
      />
      <TerritoryField
        name="territories"
        label={t('bodies.territories')}
        hint={t('bodies.territories-hint')}
        defaultValue={body.territories.join(',')}
      />
      <OrganisationField
        name="ownerOrganisationId"
        label={t('bodies.lead')}
        hint={t('bodies.lead-hint')}
        defaultValue={body.lead?.id}
      />
      <OrganisationField
        name="secretariatOrganisationId"
        label={t('bodies.secretariat')}
        hint={t('bodies.secretariat-hint')}
        defaultValue={body.secretariat?.id}
      />
      <VisibilityField defaultValue={body.visibility} />
    </>
  );
}
