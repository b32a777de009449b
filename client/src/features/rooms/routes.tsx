import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/sessions/:sessionId/room', lazy: page(() => import('./pages/room-page')) },
  { path: '/sessions/:sessionId/rooms/:roomId', lazy: page(() => import('./pages/room-page')) },
  { path: '/sessions/:sessionId/host', lazy: page(() => import('./pages/host-page')) },
  { path: '/sessions/:sessionId/present', lazy: page(() => import('./pages/present-page')) },
];
