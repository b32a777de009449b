import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/bodies/:slug/agreements', lazy: page(() => import('./pages/agreements-page')) },
  { path: '/bodies/:slug/agreements/new', lazy: page(() => import('./pages/new-agreement-page')) },
  { path: '/bodies/:slug/agreements/report', lazy: page(() => import('./pages/report-page')) },
  { path: '/bodies/:slug/agreements/:id', lazy: page(() => import('./pages/agreement-page')) },
  { path: '/bodies/:slug/commitments', lazy: page(() => import('./pages/commitments-page')) },
  { path: '/bodies/:slug/commitments/new', lazy: page(() => import('./pages/new-commitment-page')) },
  { path: '/bodies/:slug/commitments/:id', lazy: page(() => import('./pages/commitment-page')) },
  { path: '/organisations/:slug/commitments', lazy: page(() => import('./pages/organisation-commitments-page')) },
];
