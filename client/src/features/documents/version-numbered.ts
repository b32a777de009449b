import { problemOf } from '../../lib/problems';
import type { TextDocument, VersionSummary } from './api';

/** The version that an address names. @throws Problem not found when there is none */
export function versionNumbered({ versions }: TextDocument, number: string | undefined): VersionSummary {
  const version = versions.find((each) => String(each.number) === number);
  if (!version) throw problemOf('not-found');
  return version;
}
