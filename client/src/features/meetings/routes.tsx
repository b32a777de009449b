import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/bodies/:slug/meetings', lazy: page(() => import('./pages/meetings-page')) },
  { path: '/bodies/:slug/meetings/:meetingId', lazy: page(() => import('./pages/meeting-page')) },
  { path: '/bodies/:slug/manage/meetings', lazy: page(() => import('./pages/managed-meetings-page')) },
  { path: '/bodies/:slug/manage/meetings/new', lazy: page(() => import('./pages/new-meeting-page')) },
  { path: '/bodies/:slug/manage/meetings/:meetingId', lazy: page(() => import('./pages/managed-meeting-page')) },
  { path: '/bodies/:slug/manage/sessions/new', lazy: page(() => import('./pages/new-session-page')) },
];
