import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/bodies', lazy: page(() => import('./pages/bodies-page')) },
  { path: '/bodies/new', lazy: page(() => import('./pages/new-body-page')) },
  { path: '/bodies/:slug', lazy: page(() => import('./pages/body-page')) },
];
