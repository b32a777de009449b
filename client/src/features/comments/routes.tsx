import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/consultations/:slug/comments/:commentId', lazy: page(() => import('./pages/comment-page')) },
];
