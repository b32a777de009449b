import type { RouteObject } from 'react-router';
import { page } from '../../lib/loader';

/** Every part of the interface in its states; shown everywhere but in production. */
export const routes: RouteObject[] = [{ path: '/design', lazy: page(() => import('./pages/gallery-page')) }];
