import { genders, memberTypes } from '../../../../shared/bodies';
import { governanceLevels } from '../../../../shared/vocabulary/governance-levels';
import type { FormValues } from '../../lib/forms';
import type { WriteApplication } from './api';
import { interestsFrom } from './components/interest-fields';

/** An application as its form holds it. */
export function applicationFrom(values: FormValues, language: string): WriteApplication {
  const oneOf = <T extends string>(known: readonly T[], name: string) =>
    known.find((value) => value === values.text(name)) ?? null;
  return {
    language,
    memberType: oneOf(memberTypes, 'memberType'),
    name: values.text('name'),
    publicName: values.optional('publicName') ?? null,
    country: values.optional('country') ?? null,
    level: oneOf(governanceLevels, 'level'),
    gender: oneOf(genders, 'gender'),
    motivation: values.text('motivation'),
    statement: values.text('statement'),
    ...interestsFrom(values),
  };
}
