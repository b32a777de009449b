import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/organisations', lazy: page(() => import('./pages/organisations-page')) },
  { path: '/organisations/new', lazy: page(() => import('./pages/new-organisation-page')) },
  { path: '/organisations/:ref', lazy: page(() => import('./pages/organisation-page')) },
  { path: '/organisations/:ref/edit', lazy: page(() => import('./pages/edit-organisation-page')) },
  { path: '/invitations', lazy: page(() => import('./pages/invitation-page')) },
];
