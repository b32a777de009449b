import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [
  { path: '/my-work', lazy: page(() => import('./pages/my-work-page')) },
  { path: '/receipt', lazy: page(() => import('./pages/receipt-page')) },
];
