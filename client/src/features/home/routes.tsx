import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

export const routes: RouteObject[] = [{ path: '/', lazy: page(() => import('./pages/home-page')) }];
