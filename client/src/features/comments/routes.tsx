import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

const commentPage = page(() => import('./pages/comment-page'));

export const routes: RouteObject[] = [
  { path: '/consultations/:slug/comments/:commentId', lazy: commentPage },
  { path: '/bodies/:slug/comments/:commentId', lazy: commentPage },
];
