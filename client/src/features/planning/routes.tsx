import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/consultations/new', lazy: page(() => import('./pages/new-consultation-page')) },
  { path: '/consultations/:slug/manage', lazy: page(() => import('./pages/life-cycle-page')) },
  { path: '/consultations/:slug/manage/texts', lazy: page(() => import('./pages/texts-page')) },
  { path: '/consultations/:slug/manage/about', lazy: page(() => import('./pages/about-page')) },
  { path: '/consultations/:slug/manage/dates', lazy: page(() => import('./pages/dates-page')) },
  { path: '/consultations/:slug/manage/sessions', lazy: page(() => import('./pages/planned-sessions-page')) },
  { path: '/consultations/:slug/manage/sessions/new', lazy: page(() => import('./pages/new-session-page')) },
  { path: '/consultations/:slug/manage/sessions/:sessionId', lazy: page(() => import('./pages/edit-session-page')) },
  { path: '/sessions/:sessionId/plan', lazy: page(() => import('./pages/plan-session-page')) },
  { path: '/consultations/:slug/manage/activities', lazy: page(() => import('./pages/activities-page')) },
  { path: '/consultations/:slug/manage/people', lazy: page(() => import('./pages/people-page')) },
];
