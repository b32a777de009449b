import { documentPath } from '../../../../shared/space-paths';
import type { Reading } from './api';

/** Address of a text. */
export const textPath = ({ space, documentId }: Pick<Reading, 'space' | 'documentId'>): string =>
  documentPath(space, documentId);

/** Address of a version of it, in the language that was asked for; the newest one needs no number. */
export function pathOf(
  reading: Reading,
  { number, current }: Reading['versions'][number],
  more: Record<string, string> = {},
): string {
  const { language, originalLanguage } = reading;
  const query = new URLSearchParams({
    ...(current ? {} : { version: String(number) }),
    ...(language === originalLanguage ? {} : { text: language }),
    ...more,
  });
  // The original is what is shown when no language is named.
  if (query.get('text') === originalLanguage) query.delete('text');
  const search = query.toString();
  return `${textPath(reading)}${search && `?${search}`}`;
}
