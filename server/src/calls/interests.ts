import type { Violation } from '../../../shared/problems.js';
import type { Interest } from './application.entity.js';

/** What is wrong with a declaration: it names interests, each in words, or says that there are none. */
export function violationsOf({ interests, noInterests }: { interests: Interest[]; noInterests: boolean }): Violation[] {
  const errors = interests.flatMap(({ text }, at) =>
    text.trim() ? [] : [{ pointer: `/interests/${at}/text`, code: 'isNotEmpty' }],
  );
  if (interests.length === 0 && !noInterests) errors.push({ pointer: '/interests', code: 'notDeclared' });
  if (interests.length > 0 && noInterests) errors.push({ pointer: '/interests', code: 'noneAndSome' });
  return errors;
}
