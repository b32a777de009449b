import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/consultations/:slug/documents/:documentId', lazy: page(() => import('./pages/reading-page')) },
];
