import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

/** The API, described for those who write programs. */
export const routes: RouteObject[] = [{ path: '/api', lazy: page(() => import('./pages/api-reference-page')) }];
