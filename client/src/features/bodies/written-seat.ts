import { genders, memberTypes, seatRoles, sittings } from '../../../../shared/bodies';
import { governanceLevels } from '../../../../shared/vocabulary/governance-levels';
import type { FormValues } from '../../lib/forms';
import { asProblem, problemOf } from '../../lib/problems';
import type { WrittenPerson, WrittenSeat } from './manage-api';

/** The names of the fields of one person in the form. */
export const personField = (row: string, key: keyof WrittenPerson): string => `people.${row}.${key}`;

const rowsIn = (values: FormValues): string[] => values.text('rows').split(',').filter(Boolean);

/** A seat as its form holds it. */
export function seatFrom(values: FormValues): WrittenSeat {
  const oneOf = <T extends string>(known: readonly T[], name: string) =>
    known.find((value) => value === values.text(name));
  return {
    memberType: oneOf(memberTypes, 'memberType') ?? memberTypes[0],
    role: oneOf(seatRoles, 'role') ?? 'member',
    country: values.optional('country') ?? null,
    level: oneOf(governanceLevels, 'level') ?? null,
    gender: oneOf(genders, 'gender') ?? null,
    note: values.text('note'),
    startsOn: values.text('startsOn'),
    endsOn: values.optional('endsOn') ?? null,
    organisationIds: values.text('organisationIds').split(',').filter(Boolean),
    people: rowsIn(values).map((row) => ({
      sitting: oneOf(sittings, personField(row, 'sitting')) ?? 'holder',
      name: values.text(personField(row, 'name')),
      publicName: values.optional(personField(row, 'publicName')) ?? null,
      email: values.optional(personField(row, 'email')) ?? null,
    })),
  };
}

/** Rows keep their names when one above them goes; what is wrong with a person is told at the row they are written in. */
export const toldAtRows =
  (values: FormValues) =>
  (error: unknown): never => {
    const { problem } = asProblem(error);
    if (problem.code !== 'validation-failed') throw error;
    const rows = rowsIn(values);
    const errors = problem.errors?.map((violation) => ({
      ...violation,
      pointer: violation.pointer
        .replace(/^\/people\/(\d+)/, (_, at: string) => `/people/${rows[Number(at)] ?? at}`)
        .replace(/^\/organisationIds\/\d+$/, '/organisationIds'),
    }));
    throw problemOf('validation-failed', { ...problem, errors });
  };
