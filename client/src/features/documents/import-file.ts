import type { SpaceAddress } from '../../../../shared/space-paths';
import { type Api, createApi, take } from '../../lib/api';
import { sendInSession } from '../../lib/session';
import {
  changeBlock,
  type ImportedBlock,
  type ImportResult,
  type ImportWarning,
  readVersion,
  type StoredDraft,
} from './api';
import type { BlockFacts } from './block-facts';
import { type Watch, watchedSend } from './watched-send';

/** A file, and what the person says about it; what they leave out is read from the file. */
export interface TextFile {
  file: File;
  language?: string;
  title?: string;
  activityId?: string;
}

/** Where the text goes: to a new document of a consultation or a body, or to a new version of a document. */
export interface Destination {
  space: SpaceAddress;
  documentId: string | null;
}

const apiWatched = (watch: Watch): Api => createApi(sendInSession(watchedSend(watch)), location.origin);

/** The form a file travels in. The description of the API has a text where the file stands. */
function bodyOf({ file, language, title, activityId }: TextFile) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ language, title, activityId })) if (value) form.set(name, value);
  form.set('file', file);
  return { body: { file: file.name }, bodySerializer: () => form };
}

/** What a file would become. Nothing is stored. */
export function previewFile({ space }: Destination, text: TextFile, watch: Watch): Promise<ImportResult> {
  const params = { path: { ref: space.slug } };
  return take(apiWatched(watch).POST('/api/v1/consultations/{ref}/documents/preview', { params, ...bodyOf(text) }));
}

/** Stores a file as a draft. */
export function storeFile(
  { space, documentId }: Destination,
  text: TextFile,
  watch: Watch,
): Promise<StoredDraft & { warnings: ImportWarning[] }> {
  const api = apiWatched(watch);
  if (documentId) {
    const params = { path: { documentId } };
    return take(api.POST('/api/v1/documents/{documentId}/versions/import', { params, ...bodyOf(text) }));
  }
  return take(
    api.POST('/api/v1/consultations/{ref}/documents/import', {
      params: { path: { ref: space.slug } },
      ...bodyOf(text),
    }),
  );
}

/** What a person changed in a preview, by position. */
export type Corrections = ReadonlyMap<number, BlockFacts>;

/** Puts what was changed in the preview into the stored draft, block by block. */
export async function correctDraft(
  api: Api,
  { documentId, versionId, number, version: first }: StoredDraft,
  corrections: Corrections,
  language: string,
  watch: Watch,
): Promise<void> {
  if (corrections.size === 0) return;
  const { blocks } = await readVersion(api, documentId, number, language);
  let version = first;
  let done = 0;
  for (const [index, facts] of corrections) {
    const block = blocks[index];
    if (block) ({ version } = await changeBlock(api, { id: versionId, version }, block.id, facts));
    watch(++done, corrections.size);
  }
}

/** A block with what was changed about it. */
export const corrected = (block: ImportedBlock, facts: BlockFacts | undefined): ImportedBlock =>
  facts ? { ...block, ...facts } : block;
