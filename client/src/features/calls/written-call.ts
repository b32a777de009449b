import { memberTypes } from '../../../../shared/bodies';
import { callKinds, fileRules } from '../../../../shared/calls';
import type { FormValues } from '../../lib/forms';
import { asProblem, problemOf } from '../../lib/problems';
import { plannedTimeFrom } from '../planning/planned-time';
import type { WriteCall } from './manage-api';

export const languageRows = 'languages';
export const criterionRows = 'criterion-rows';

/** The names of fields that stand there once for each criterion, language or type of seat. */
export const criterionField = (row: string, key: string): string => `criteria.${row}.${key}`;
export const textField = (language: string, key: string): string => `texts.${language}.${key}`;
export const seatsField = (type: string): string => `seats.${type}`;

const listIn = (values: FormValues, name: string): string[] => values.text(name).split(',').filter(Boolean);

/** A call as its form holds it. */
export function callFrom(values: FormValues): WriteCall {
  const languages = listIn(values, languageRows);
  const defaultLanguage = languages[0] ?? 'en';
  const inAll = <T>(read: (language: string) => T | null) =>
    Object.fromEntries(
      languages.flatMap((tag) => [[tag, read(tag)] as const]).filter(([, text]) => text !== null),
    ) as Record<string, T>;
  return {
    kind: callKinds.find((kind) => kind === values.text('kind')) ?? 'members',
    defaultLanguage,
    closes: plannedTimeFrom(values, 'closes'),
    maxScore: Number(values.text('maxScore')),
    fileRule: fileRules.find((rule) => rule === values.text('fileRule')) ?? 'optional',
    texts: inAll((tag) => ({ title: values.text(textField(tag, 'title')), text: values.text(textField(tag, 'text')) })),
    seats: memberTypes.flatMap((memberType) => {
      const seats = Number(values.text(seatsField(memberType)));
      return seats > 0 ? [{ memberType, seats }] : [];
    }),
    criteria: listIn(values, criterionRows).map((row) => ({
      weight: Number(values.text(criterionField(row, 'weight'))),
      texts: inAll((tag) => {
        const name = values.text(criterionField(row, `name.${tag}`));
        const description = values.text(criterionField(row, `description.${tag}`));
        return name || tag === defaultLanguage ? { name, description } : null;
      }),
    })),
  };
}

/** Rows keep their names when one above them goes; what is wrong is told at the field it was written in. */
export const toldAtFields =
  (values: FormValues) =>
  (error: unknown): never => {
    const { problem } = asProblem(error);
    if (!problem.errors) throw error;
    const rows = listIn(values, criterionRows);
    const errors = problem.errors.map((violation) => ({
      ...violation,
      pointer: violation.pointer
        .replace(
          /^\/criteria\/(\d+)\/texts\/([^/]+)\/(\w+)$/,
          (_, at: string, tag: string, key: string) => `/${criterionField(rows[Number(at)] ?? at, `${key}.${tag}`)}`,
        )
        .replace(
          /^\/criteria\/(\d+)\/(\w+)$/,
          (_, at: string, key: string) => `/${criterionField(rows[Number(at)] ?? at, key)}`,
        )
        .replace(/^\/texts\/([^/]+)\/(\w+)$/, (_, tag: string, key: string) => `/${textField(tag, key)}`),
    }));
    throw problemOf(problem.code, { ...problem, errors });
  };
