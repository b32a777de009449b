import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/calls', lazy: page(() => import('./pages/calls-page')) },
  { path: '/calls/:callId/assessment', lazy: page(() => import('./pages/task-page')) },
  { path: '/applications/:applicationId', lazy: page(() => import('./pages/application-page')) },
  { path: '/applications/:applicationId/assessment', lazy: page(() => import('./pages/judge-page')) },
  { path: '/bodies/new/migrant-expert-group', lazy: page(() => import('./pages/new-expert-group-page')) },
  { path: '/bodies/:slug/calls', lazy: page(() => import('./pages/body-calls-page')) },
  { path: '/bodies/:slug/calls/:callId', lazy: page(() => import('./pages/call-page')) },
  { path: '/bodies/:slug/declarations', lazy: page(() => import('./pages/declarations-page')) },
  { path: '/bodies/:slug/rapporteurs', lazy: page(() => import('./pages/rapporteurs-page')) },
  { path: '/bodies/:slug/manage/calls', lazy: page(() => import('./pages/manage-calls-page')) },
  { path: '/bodies/:slug/manage/calls/new', lazy: page(() => import('./pages/new-call-page')) },
  { path: '/bodies/:slug/manage/calls/:callId', lazy: page(() => import('./pages/manage-call-page')) },
  { path: '/bodies/:slug/manage/calls/:callId/ranking', lazy: page(() => import('./pages/ranking-page')) },
];
