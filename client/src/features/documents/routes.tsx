import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

const managed = '/consultations/:slug/manage/documents';
const versions = `${managed}/:documentId/versions/:number`;

export const routes: RouteObject[] = [
  { path: managed, lazy: page(() => import('./pages/documents-page')) },
  { path: `${managed}/new`, lazy: page(() => import('./pages/new-document-page')) },
  { path: `${managed}/:documentId/import`, lazy: page(() => import('./pages/import-page')) },
  { path: `${managed}/:documentId/draft`, lazy: page(() => import('./pages/draft-page')) },
  { path: `${versions}/translations`, lazy: page(() => import('./pages/translations-page')) },
  { path: `${versions}/translations/:language`, lazy: page(() => import('./pages/translation-page')) },
  {
    path: '/consultations/:slug/documents/:documentId/versions/:number/comments',
    lazy: page(() => import('./pages/comment-moves-page')),
  },
];
