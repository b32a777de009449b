import { consultationTypes } from '../../../../../shared/deadlines';
import { visibilities } from '../../../../../shared/spaces';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { policyFields } from '../../../../../shared/vocabulary/policy-fields';
import {
  stakeholderGroups,
  type StakeholderType,
  stakeholderTypes,
  stakeholderTypesIn,
} from '../../../../../shared/vocabulary/stakeholder-types';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { CheckboxGroup } from '../../../ui/choice';
import { Disclosure } from '../../../ui/disclosure';
import { TerritoryField } from '../../organisations/components/territory-field';
import { type EditConsultation, editConsultation, type Settings } from '../api';
import { OwnerField } from './owner-field';
import { PlanForm } from './plan-form';
import { PresetField } from './preset-field';
import { VisibilityField } from './visibility-field';

const part = (settings: Settings) => {
  const { levels, territories, policyFields: fields, stakeholderTypes: types } = settings;
  const { visibility, preset, ownerOrganisationId } = settings;
  return { levels, territories, fields, types, visibility, preset, ownerOrganisationId };
};

/** What it is about, for whom, and who asks: what it is found by. */
export function AboutForm({ settings }: { settings: Settings }) {
  const t = useT();
  return (
    <PlanForm
      settings={settings}
      name="about"
      label={t('planning.part.about')}
      may={settings.can.edit}
      part={part}
      save={(api, values, seen) => editConsultation(api, seen, aboutFrom(values))}
    >
      {(shown) => <Fields settings={shown} />}
    </PlanForm>
  );
}

function aboutFrom(values: FormValues): EditConsultation {
  const chosen = <T extends string>(known: readonly T[], name: string) => {
    const texts = values.all(name);
    return known.filter((value) => texts.includes(value));
  };
  return {
    levels: chosen(governanceLevels, 'levels'),
    territories: values.text('territories').split(',').filter(Boolean),
    policyFields: chosen(policyFields, 'policyFields'),
    stakeholderTypes: chosen(stakeholderTypes, 'stakeholderTypes'),
    visibility: visibilities.find((visibility) => visibility === values.text('visibility')),
    preset: consultationTypes.find((type) => type === values.text('preset')),
    ownerOrganisationId: values.optional('ownerOrganisationId') ?? null,
  };
}

function Fields({ settings }: { settings: Settings }) {
  const t = useT();
  return (
    <>
      <CheckboxGroup
        name="policyFields"
        optional
        label={t('planning.about.fields')}
        defaultValues={policyFields.filter((field) => settings.policyFields.includes(field))}
        options={policyFields.map((value) => ({ value, label: t(`vocabulary.field.${value}`) }))}
      />
      <CheckboxGroup
        name="levels"
        optional
        label={t('planning.about.levels')}
        defaultValues={governanceLevels.filter((level) => settings.levels.includes(level))}
        options={governanceLevels.map((value) => ({ value, label: t(`vocabulary.level.${value}`) }))}
      />
      <TerritoryField
        name="territories"
        label={t('planning.about.territories')}
        hint={t('planning.about.territories-hint')}
        defaultValue={settings.territories.join(',')}
      />
      <AskedOf chosen={stakeholderTypes.filter((type) => settings.stakeholderTypes.includes(type))} />
      <OwnerField defaultValue={settings.ownerOrganisationId ?? ''} />
      <VisibilityField defaultValue={settings.visibility} settled={!settings.can.reword} />
      <PresetField defaultValue={settings.preset} />
    </>
  );
}

/** The kinds of stakeholders, group by group; groups with a chosen one stand open. */
function AskedOf({ chosen }: { chosen: StakeholderType[] }) {
  const t = useT();
  return (
    <fieldset className="field">
      <legend>{t('planning.about.asked-of')}</legend>
      <p className="field-hint">{t('planning.about.asked-of-hint')}</p>
      {stakeholderGroups.map((group) => {
        const types = stakeholderTypesIn(group);
        const count = types.filter((type) => chosen.includes(type)).length;
        const label = t(`vocabulary.stakeholder-group.${group}`);
        return (
          <Disclosure key={group} summary={count > 0 ? t('planning.about.group-chosen', { label, count }) : label}>
            <CheckboxGroup
              name="stakeholderTypes"
              label={<span className="visually-hidden">{label}</span>}
              defaultValues={chosen}
              options={types.map((value) => ({ value, label: t(`vocabulary.stakeholder.${value}`) }))}
            />
          </Disclosure>
        );
      })}
    </fieldset>
  );
}
