import { Transform } from 'class-transformer';
import { contentLanguage } from '../../../../shared/vocabulary/languages.js';
import { cleanText } from '../markdown.js';

/** What someone wrote, without what cannot be seen. */
export const AsWords = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? cleanText(value) : value));

/** A language tag as one of our content languages: `nl-BE` is `nl`. */
export const AsContentLanguage = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (contentLanguage(value) ?? value) : value));
