import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/sign-in', lazy: page(() => import('./pages/sign-in-page')) },
  { path: '/sign-up', lazy: page(() => import('./pages/sign-up-page')) },
  { path: '/confirm', lazy: page(() => import('./pages/confirm-page')) },
  { path: '/forgot', lazy: page(() => import('./pages/forgot-page')) },
  { path: '/reset', lazy: page(() => import('./pages/reset-page')) },
  { path: '/settings', lazy: page(() => import('./pages/settings-page')) },
];
