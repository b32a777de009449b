import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/organisations', lazy: page(() => import('./pages/organisations-page')) },
  { path: '/organisations/new', lazy: page(() => import('./pages/new-organisation-page')) },
  { path: '/organisations/duplicates', lazy: page(() => import('./pages/duplicates-page')) },
  { path: '/organisations/:ref', lazy: page(() => import('./pages/organisation-page')) },
  { path: '/organisations/:ref/edit', lazy: page(() => import('./pages/edit-organisation-page')) },
  { path: '/organisations/:ref/contributions', lazy: page(() => import('./pages/contributions-page')) },
  { path: '/organisations/:ref/merge', lazy: page(() => import('./pages/merge-page')) },
  { path: '/invitations', lazy: page(() => import('./pages/invitation-page')) },
];
