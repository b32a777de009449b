import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';
import { isTimeZone } from '../../../../shared/deadlines.js';
import { isPlannedTime } from '../../../../shared/planned-time.js';
import { isContentLanguage } from '../../../../shared/vocabulary/languages.js';
import { isTerritory } from '../../kernel/codelists/codelists.js';

/** A decorator for texts that a function knows; `name` becomes the violation's code. */
export function isKnown(name: string, knows: (text: string) => boolean, says: string) {
  return (options?: ValidationOptions) =>
    ValidateBy(
      {
        name,
        validator: {
          validate: (value: unknown) => typeof value === 'string' && knows(value),
          defaultMessage: buildMessage((each) => `${each}$property must be ${says}`, options),
        },
      },
      options,
    );
}

/** A language one can write in, as a tag such as `nl`. */
export const IsContentLanguage = isKnown('isContentLanguage', isContentLanguage, 'a content language');

/** A NUTS code. */
export const IsTerritory = isKnown('isTerritory', isTerritory, 'a NUTS code');

/** A time zone by name, such as `Europe/Brussels`; offsets know no summer time. */
export const IsNamedZone = isKnown('isNamedZone', isTimeZone, 'the name of a time zone');

/** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm`. */
export const IsPlannedTime = isKnown('isPlannedTime', isPlannedTime, 'a date, or a date and time');

/** A map with content languages as its keys, at least one. */
export const HasLanguageKeys = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'hasLanguageKeys',
      validator: {
        validate: (value: unknown) =>
          value instanceof Map && value.size > 0 && [...value.keys()].every(isContentLanguage),
        defaultMessage: buildMessage((each) => `${each}$property must have a content language for each text`, options),
      },
    },
    options,
  );
