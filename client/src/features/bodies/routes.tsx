import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/bodies', lazy: page(() => import('./pages/bodies-page')) },
  { path: '/bodies/new', lazy: page(() => import('./pages/new-body-page')) },
  { path: '/bodies/:slug', lazy: page(() => import('./pages/body-page')) },
  { path: '/bodies/:slug/activity', lazy: page(() => import('./pages/activity-page')) },
  { path: '/bodies/:slug/manage', lazy: page(() => import('./pages/overview-page')) },
  { path: '/bodies/:slug/manage/texts', lazy: page(() => import('./pages/texts-page')) },
  { path: '/bodies/:slug/manage/classification', lazy: page(() => import('./pages/classification-page')) },
  { path: '/bodies/:slug/manage/parts', lazy: page(() => import('./pages/parts-page')) },
  { path: '/bodies/:slug/manage/seats', lazy: page(() => import('./pages/seats-page')) },
  { path: '/bodies/:slug/manage/seats/new', lazy: page(() => import('./pages/new-seat-page')) },
  { path: '/bodies/:slug/manage/seats/:seatId', lazy: page(() => import('./pages/seat-page')) },
  { path: '/bodies/:slug/manage/team', lazy: page(() => import('./pages/team-page')) },
];
