import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/positions', lazy: page(() => import('./pages/positions-page')) },
  { path: '/positions/new', lazy: page(() => import('./pages/new-position-page')) },
  { path: '/positions/:positionId', lazy: page(() => import('./pages/position-page')) },
];
