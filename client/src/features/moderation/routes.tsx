import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/desk', lazy: page(() => import('./pages/desk-page')) },
  { path: '/report', lazy: page(() => import('./pages/report-page')) },
];
