const managed = (slug: string): string => `/consultations/${slug}/manage/documents`;

/** Addresses of the pages of texts. */
export const documentsPath = managed;
export const newDocumentPath = (slug: string): string => `${managed(slug)}/new`;
export const importPath = (slug: string, documentId: string): string => `${managed(slug)}/${documentId}/import`;
export const draftPath = (slug: string, documentId: string): string => `${managed(slug)}/${documentId}/draft`;
export const translationsPath = (slug: string, documentId: string, number: number): string =>
  `${managed(slug)}/${documentId}/versions/${number}/translations`;
export const readingPath = (slug: string, documentId: string): string =>
  `/consultations/${slug}/documents/${documentId}`;
export const commentMovesPath = (slug: string, documentId: string, number: number): string =>
  `${readingPath(slug, documentId)}/versions/${number}/comments`;
