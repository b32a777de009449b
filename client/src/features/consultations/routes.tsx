import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/consultations', lazy: page(() => import('./pages/consultations-page')) },
  { path: '/consultations/:slug', lazy: page(() => import('./pages/consultation-page')) },
];
