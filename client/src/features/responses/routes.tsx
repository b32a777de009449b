import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/consultations/:slug/answers', lazy: page(() => import('./pages/answers-page')) },
  { path: '/consultations/:slug/answers/results', lazy: page(() => import('./pages/results-page')) },
];
