import { registerDecorator } from 'class-validator';
import { organisationLimits } from '../../../../shared/organisations.js';
import { isContentLanguage } from '../../../../shared/vocabulary/languages.js';

/** A name in at least one language: `{ "nl": "Stichting Samen Verder", "en": "Onward Together Foundation" }`. */
export const IsNamePerLanguage = () => (target: object, property: string) =>
  registerDecorator({
    name: 'isNamePerLanguage',
    target: target.constructor,
    propertyName: property,
    validator: {
      validate: isNamePerLanguage,
      defaultMessage: () => `a name in at least one language, each at most ${organisationLimits.name} characters`,
    },
  });

function isNamePerLanguage(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([language, name]) => isContentLanguage(language) && isName(name));
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.length <= organisationLimits.name;
}
