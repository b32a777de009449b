import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/sessions/:sessionId/record', lazy: page(() => import('./pages/record-page')) },
  { path: '/sessions/:sessionId/record/edit', lazy: page(() => import('./pages/record-edit-page')) },
];
