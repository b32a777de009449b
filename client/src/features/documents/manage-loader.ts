import type { LoaderFunctionArgs } from 'react-router';
import { loaderServices, prepare, requireViewer } from '../../lib/loader';
import { problemOf } from '../../lib/problems';
import { documentQuery, type VersionSummary, versionQuery } from './api';
import { prepareSpace } from './text-space';

/** For the pages of a team around one text. @returns the text with its versions */
export async function loadDocument(args: LoaderFunctionArgs) {
  requireViewer(args);
  const { documentId = '' } = args.params;
  await Promise.all([prepareSpace(args), prepare(args.context, documentQuery(documentId))]);
  return args.context.get(loaderServices).queryClient.ensureQueryData(documentQuery(documentId));
}

/** The version in work. */
export const draftIn = (versions: VersionSummary[]): VersionSummary | undefined =>
  versions.find(({ state }) => state === 'draft');

/** Asks for the text of a version. @throws Response not found when there is no such version */
export async function loadVersion(args: LoaderFunctionArgs, version: VersionSummary | undefined): Promise<void> {
  const { documentId = '' } = args.params;
  if (!version) throw problemOf('not-found');
  await prepare(args.context, versionQuery(documentId, version.number, version.language));
}
