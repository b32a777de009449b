import { governanceLevels } from '../../../../shared/vocabulary/governance-levels';
import { contentLanguage, contentLanguages } from '../../../../shared/vocabulary/languages';
import { organisationSizes } from '../../../../shared/vocabulary/organisation-sizes';
import { policyFields } from '../../../../shared/vocabulary/policy-fields';
import { targetGroups } from '../../../../shared/vocabulary/target-groups';
import type { FormValues } from '../../lib/forms';
import { problemOf } from '../../lib/problems';
import type { Organisation, OrganisationProfile } from './api';

/**
 * The profile as its form holds it.
 * @throws ProblemError `validation-failed` when two names are in the same language, since one would be lost
 */
export function profileFrom(values: FormValues): OrganisationProfile {
  const territories = values.text('territories');
  return {
    names: namesFrom(values),
    // The server knows the types; an empty one is what it refuses.
    stakeholderType: values.text('stakeholderType') as OrganisationProfile['stakeholderType'],
    size: organisationSizes.find((size) => size === values.text('size')) ?? null,
    levels: governanceLevels.filter((level) => values.all('levels').includes(level)),
    territories: territories ? territories.split(',') : [],
    registerNumber: values.optional('registerNumber') ?? null,
    website: values.optional('website') ?? null,
    themes: policyFields.filter((theme) => values.all('themes').includes(theme)),
    targetGroups: targetGroups.filter((group) => values.all('targetGroups').includes(group)),
    languages: contentLanguages.filter((language) => values.text('languages').split(',').includes(language)),
    represents: values.optional('represents') ? Number(values.text('represents')) : null,
    offers: textsFrom(values, 'offers'),
    seeks: textsFrom(values, 'seeks'),
    reach: textFrom(values, { body: 'reach.body', language: 'reach.language' }),
  };
}

/** Names of the fields of one of several names. */
export const nameFields = (index: number) => ({ name: `names.${index}.name`, language: `names.${index}.language` });

function namesFrom(values: FormValues): Record<string, string> {
  const names: Record<string, string> = {};
  for (let index = 0; values.all(nameFields(index).name).length > 0; index += 1) {
    const fields = nameFields(index);
    const name = values.text(fields.name);
    const language = values.text(fields.language);
    if (!name) continue;
    if (language in names)
      throw problemOf('validation-failed', {
        errors: [{ pointer: `/${fields.language.replaceAll('.', '/')}`, code: 'arrayUnique' }],
      });
    names[language] = name;
  }
  return names;
}

/** Names of the fields of one of several texts. */
export const textFields = (name: 'offers' | 'seeks', row: string) => ({
  body: `${name}.${row}.body`,
  language: `${name}.${row}.language`,
});

/** The texts that were written; rows left empty are none. */
function textsFrom(values: FormValues, name: 'offers' | 'seeks') {
  const rows = values.text(`${name}.rows`).split(',');
  return rows.flatMap((row) => textFrom(values, textFields(name, row)) ?? []);
}

function textFrom(values: FormValues, fields: { body: string; language: string }) {
  const language = contentLanguage(values.text(fields.language));
  const body = values.text(fields.body);
  return language && body ? { language, body } : null;
}

/** What of a profile differs from how the organisation is: what is sent anew may need to be verified anew. */
export function changesOf(organisation: Organisation, profile: OrganisationProfile): Partial<OrganisationProfile> {
  const fields = Object.keys(profile) as (keyof OrganisationProfile)[];
  const changed = fields.filter((field) => canonical(profile[field]) !== canonical(organisation[field]));
  return Object.fromEntries(changed.map((field) => [field, profile[field]]));
}

/** A value as text, whatever the order of a list or of the names. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.toSorted());
  if (typeof value === 'object' && value !== null) return JSON.stringify(Object.entries(value).toSorted());
  return JSON.stringify(value ?? null);
}
