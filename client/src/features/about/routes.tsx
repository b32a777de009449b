import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

/** Pages about the site itself. */
export const routes: RouteObject[] = [
  { path: '/accessibility', lazy: page(() => import('./pages/accessibility-page')) },
  { path: '/sources', lazy: page(() => import('./pages/sources-page')) },
];
