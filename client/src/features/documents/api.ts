import type { components } from '../../../../shared/api/schema';
import type { AnchorOutcome } from '../../../../shared/documents';
import { type Api, ifMatch, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type TextDocument = Schemas['DocumentDto'];
export type VersionSummary = Schemas['VersionSummaryDto'];
export type Version = Schemas['VersionDto'];
export type Block = Schemas['BlockDto'];
export type ChangedDraft = Schemas['ChangedDraftDto'];
export type NewBlock = Schemas['InsertBlockDto'];
export type BlockChange = Schemas['ChangeBlockDto'];
export type StoredDraft = Schemas['StoredDraftDto'];
export type ImportResult = Schemas['ImportResultDto'];
export type ImportWarning = Schemas['ImportWarningDto'];
export type ImportedBlock = Schemas['ImportedBlockDto'];
export type Comparison = Schemas['ComparisonDto'];
export type AnchorMove = Schemas['AnchorMoveDto'];
export type Translation = Schemas['TranslationDto'];
export type TranslatedBlock = Schemas['TranslatedBlockDto'];
export type TranslationStatus = Schemas['TranslationStatusDto'];

/** A document with its versions, without text. */
export const documentQuery = (documentId: string) =>
  apiQuery(['documents', documentId], (api) =>
    take(api.GET('/api/v1/documents/{documentId}', { params: { path: { documentId } } })),
  );

/** A version with its text, in the language it is written in. */
export const versionQuery = (documentId: string, number: number, language: string) =>
  apiQuery(['documents', documentId, 'version', number], (api) => readVersion(api, documentId, number, language));

export function readVersion(api: Api, documentId: string, number: number, language: string): Promise<Version> {
  return take(
    api.GET('/api/v1/documents/{documentId}/versions/{number}', {
      params: { path: { documentId, number }, query: { language } },
    }),
  );
}

/** What changed from the version before, or from another one. */
export const comparisonQuery = (documentId: string, number: number, from?: number) =>
  apiQuery(
    ['documents', documentId, 'comparison', number, from ?? null],
    (api) =>
      take(
        api.GET('/api/v1/documents/{documentId}/versions/{number}/diff', {
          params: { path: { documentId, number }, query: { from } },
        }),
      ),
    { staleTime: 0 },
  );

/** How far a version is translated. */
export const translationsQuery = (versionId: string) =>
  apiQuery(['versions', versionId, 'translations'], async (api) => {
    const { items } = await take(
      api.GET('/api/v1/versions/{versionId}/translations', { params: { path: { versionId } } }),
    );
    return items;
  });

/** A translation beside its original. */
export const translationQuery = (versionId: string, language: string) =>
  apiQuery(
    ['versions', versionId, 'translations', language],
    (api) =>
      take(
        api.GET('/api/v1/versions/{versionId}/translations/{language}', { params: { path: { versionId, language } } }),
      ),
    { staleTime: 0 },
  );

const reportOf = (api: Api, versionId: string, query: { outcome?: AnchorOutcome; cursor?: string; limit?: number }) =>
  take(api.GET('/api/v1/versions/{versionId}/anchor-report', { params: { path: { versionId }, query } }));

/** How many comments kept their place, moved, lost it, or need a look. */
export const anchorTotalsQuery = (versionId: string) =>
  apiQuery(['versions', versionId, 'anchor-totals'], async (api) => {
    const { totals } = await reportOf(api, versionId, { limit: 1 });
    return totals;
  });

/** The comments of one outcome, for the team. */
export const anchorMovesList = (versionId: string, outcome: AnchorOutcome, from?: string): PagedQuery<AnchorMove> => ({
  queryKey: ['versions', versionId, 'anchor-moves', outcome],
  load: (api, cursor) => reportOf(api, versionId, { outcome, cursor }),
  from,
});

export function createDocument(api: Api, ref: string, body: Schemas['CreateDocumentDto']): Promise<StoredDraft> {
  return take(api.POST('/api/v1/consultations/{ref}/documents', { params: { path: { ref } }, body }));
}

/** Starts a draft that begins as the current version. */
export function startVersion(api: Api, documentId: string): Promise<StoredDraft> {
  return take(api.POST('/api/v1/documents/{documentId}/versions', { params: { path: { documentId } } }));
}

export function renameDraft(
  api: Api,
  { id, version }: Version,
  body: Schemas['ChangeDraftDto'],
): Promise<ChangedDraft> {
  return take(
    api.PATCH('/api/v1/versions/{versionId}', { params: { path: { versionId: id }, header: ifMatch(version) }, body }),
  );
}

/** Throws a draft away, with its document when it has no other version. */
export async function discardDraft(api: Api, { id, version }: Pick<Version, 'id' | 'version'>): Promise<void> {
  await api.DELETE('/api/v1/versions/{versionId}', { params: { path: { versionId: id }, header: ifMatch(version) } });
}

export function publishDraft(api: Api, { id, version }: Version): Promise<Schemas['PublicationDto']> {
  return take(
    api.POST('/api/v1/versions/{versionId}/publish', { params: { path: { versionId: id }, header: ifMatch(version) } }),
  );
}

export function insertBlock(api: Api, { id, version }: Version, body: NewBlock): Promise<ChangedDraft> {
  return take(
    api.POST('/api/v1/versions/{versionId}/blocks', {
      params: { path: { versionId: id }, header: ifMatch(version) },
      body,
    }),
  );
}

export function changeBlock(
  api: Api,
  { id, version }: Pick<Version, 'id' | 'version'>,
  blockId: string,
  body: BlockChange,
): Promise<ChangedDraft> {
  return take(
    api.PATCH('/api/v1/versions/{versionId}/blocks/{blockId}', {
      params: { path: { versionId: id, blockId }, header: ifMatch(version) },
      body,
    }),
  );
}

export function moveBlock(
  api: Api,
  { id, version }: Version,
  blockId: string,
  after: string | null,
): Promise<ChangedDraft> {
  return take(
    api.POST('/api/v1/versions/{versionId}/blocks/{blockId}/move', {
      params: { path: { versionId: id, blockId }, header: ifMatch(version) },
      body: { after },
    }),
  );
}

export function removeBlock(api: Api, { id, version }: Version, blockId: string): Promise<ChangedDraft> {
  return take(
    api.DELETE('/api/v1/versions/{versionId}/blocks/{blockId}', {
      params: { path: { versionId: id, blockId }, header: ifMatch(version) },
    }),
  );
}

/** Adds words to a translation; the first ones, with its title, come against version 0. */
export function translate(
  api: Api,
  versionId: string,
  { language, version }: Pick<Translation, 'language' | 'version'>,
  body: Schemas['TranslateDto'],
): Promise<TranslationStatus> {
  return take(
    api.PATCH('/api/v1/versions/{versionId}/translations/{language}', {
      params: { path: { versionId, language }, header: version > 0 ? ifMatch(version) : {} },
      body,
    }),
  );
}
