import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

const readingPage = page(() => import('./pages/reading-page'));

export const routes: RouteObject[] = [
  { path: '/consultations/:slug/documents/:documentId', lazy: readingPage },
  { path: '/bodies/:slug/documents/:documentId', lazy: readingPage },
];
