import { documentPath, type SpaceAddress, spacePath } from '../../../../shared/space-paths';

/** Addresses of the pages of texts. */
export const documentsPath = (space: SpaceAddress): string => `${spacePath(space)}/manage/documents`;
export const newDocumentPath = (space: SpaceAddress): string => `${documentsPath(space)}/new`;
export const importPath = (space: SpaceAddress, documentId: string): string =>
  `${documentsPath(space)}/${documentId}/import`;
export const draftPath = (space: SpaceAddress, documentId: string): string =>
  `${documentsPath(space)}/${documentId}/draft`;
export const translationsPath = (space: SpaceAddress, documentId: string, number: number): string =>
  `${documentsPath(space)}/${documentId}/versions/${number}/translations`;
export const readingPath = documentPath;
export const commentMovesPath = (space: SpaceAddress, documentId: string, number: number): string =>
  `${documentPath(space, documentId)}/versions/${number}/comments`;
