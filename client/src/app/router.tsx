import type { RouteObject } from 'react-router';
import { routes as about } from '../features/about/routes';
import { routes as accounts } from '../features/accounts/routes';
import { routes as apiReference } from '../features/api-reference/routes';
import { routes as agreements } from '../features/agreements/routes';
import { routes as bodies } from '../features/bodies/routes';
import { routes as calls } from '../features/calls/routes';
import { routes as comments } from '../features/comments/routes';
import { routes as consultations } from '../features/consultations/routes';
import { routes as design } from '../features/design/routes';
import { routes as documents } from '../features/documents/routes';
import { routes as exchange } from '../features/exchange/routes';
import { routes as home } from '../features/home/routes';
import { routes as meetings } from '../features/meetings/routes';
import { routes as moderation } from '../features/moderation/routes';
import { routes as myWork } from '../features/my-work/routes';
import { routes as opinions } from '../features/opinions/routes';
import { routes as organisations } from '../features/organisations/routes';
import { routes as planning } from '../features/planning/routes';
import { routes as positions } from '../features/positions/routes';
import { routes as reading } from '../features/reading/routes';
import { routes as records } from '../features/records/routes';
import { routes as responses } from '../features/responses/routes';
import { routes as sessions } from '../features/sessions/routes';
import { routes as rooms } from '../features/rooms/routes';
import { problemOf } from '../lib/problems';
import { PageFault } from './errors/page-fault';
import { Shell } from './layout/shell';

/** Pages of the features, in no particular order: the router ranks them. A new feature adds its line. */
const features: RouteObject[] = [
  ...home,
  ...about,
  ...apiReference,
  ...accounts,
  ...organisations,
  ...sessions,
  ...consultations,
  ...planning,
  ...bodies,
  ...opinions,
  ...agreements,
  ...calls,
  ...positions,
  ...documents,
  ...comments,
  ...moderation,
  ...reading,
  ...responses,
  ...rooms,
  ...records,
  ...meetings,
  ...exchange,
  ...myWork,
  ...design,
];

/** An address nobody knows. */
const unknown: RouteObject = {
  path: '*',
  loader: () => {
    throw problemOf('not-found');
  },
};

/** The route table, the same on both sides. Whatever fails inside the frame is told inside the frame. */
export function routesWith(pages: RouteObject[]): RouteObject[] {
  return [{ Component: Shell, children: [{ ErrorBoundary: PageFault, children: pages }] }];
}

export const routes = routesWith([...features, unknown]);
