import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

const exchange = '/bodies/:slug/exchange';
const manage = '/bodies/:slug/manage/exchange';

export const routes: RouteObject[] = [
  { path: exchange, lazy: page(() => import('./pages/roster-page')) },
  { path: `${exchange}/roster/:country`, lazy: page(() => import('./pages/country-page')) },
  { path: `${exchange}/requests`, lazy: page(() => import('./pages/requests-page')) },
  { path: `${exchange}/requests/new`, lazy: page(() => import('./pages/new-request-page')) },
  { path: `${exchange}/requests/:id`, lazy: page(() => import('./pages/request-page')) },
  { path: `${exchange}/requests/:id/edit`, lazy: page(() => import('./pages/edit-request-page')) },
  { path: `${exchange}/results`, lazy: page(() => import('./pages/results-page')) },
  { path: `${exchange}/agendas`, lazy: page(() => import('./pages/agendas-page')) },
  { path: `${exchange}/agendas/:id`, lazy: page(() => import('./pages/agenda-page')) },
  { path: manage, lazy: page(() => import('./pages/manage-page')) },
  { path: `${manage}/agendas/new`, lazy: page(() => import('./pages/new-agenda-page')) },
  { path: `${manage}/agendas/:id`, lazy: page(() => import('./pages/edit-agenda-page')) },
];
