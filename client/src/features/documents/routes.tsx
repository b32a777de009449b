import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

/** The texts of a space, under its address. */
const routesIn = (space: string): RouteObject[] => {
  const managed = `${space}/manage/documents`;
  const versions = `${managed}/:documentId/versions/:number`;
  return [
    { path: `${managed}/new`, lazy: page(() => import('./pages/new-document-page')) },
    { path: `${managed}/:documentId/import`, lazy: page(() => import('./pages/import-page')) },
    { path: `${managed}/:documentId/draft`, lazy: page(() => import('./pages/draft-page')) },
    { path: `${versions}/translations`, lazy: page(() => import('./pages/translations-page')) },
    { path: `${versions}/translations/:language`, lazy: page(() => import('./pages/translation-page')) },
    {
      path: `${space}/documents/:documentId/versions/:number/comments`,
      lazy: page(() => import('./pages/comment-moves-page')),
    },
  ];
};

export const routes: RouteObject[] = [
  { path: '/consultations/:slug/manage/documents', lazy: page(() => import('./pages/documents-page')) },
  { path: '/bodies/:slug/manage/documents', lazy: page(() => import('./pages/body-documents-page')) },
  ...routesIn('/consultations/:slug'),
  ...routesIn('/bodies/:slug'),
];
