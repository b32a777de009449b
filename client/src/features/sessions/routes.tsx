import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/sessions', lazy: page(() => import('./pages/sessions-page')) },
  { path: '/sessions/:sessionId', lazy: page(() => import('./pages/session-page')) },
  { path: '/join/:code?', lazy: page(() => import('./pages/join-page')) },
];
