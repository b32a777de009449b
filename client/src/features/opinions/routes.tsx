import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/advice', lazy: page(() => import('./pages/advice-page')) },
  { path: '/bodies/:slug/opinions', lazy: page(() => import('./pages/opinions-page')) },
  { path: '/bodies/:slug/opinions/:opinionId', lazy: page(() => import('./pages/opinion-page')) },
  { path: '/bodies/:slug/opinions/requests/:requestId', lazy: page(() => import('./pages/request-page')) },
  { path: '/bodies/:slug/manage/opinions', lazy: page(() => import('./pages/manage-opinions-page')) },
  { path: '/bodies/:slug/manage/opinions/new', lazy: page(() => import('./pages/new-opinion-page')) },
  { path: '/bodies/:slug/manage/opinions/new-request', lazy: page(() => import('./pages/new-request-page')) },
];
