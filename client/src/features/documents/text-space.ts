import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useLocation, useParams } from 'react-router';
import type { SpaceAddress } from '../../../../shared/space-paths';
import type { SpaceState } from '../../../../shared/spaces';
import { prepare } from '../../lib/loader';
import { type Body, bodyQuery } from '../bodies/api';
import { type Consultation, consultationQuery } from '../consultations/api';

/** The consultation or the body a text stands in, as far as the pages of texts need to know it. */
export interface TextSpace extends SpaceAddress {
  title: string;
  /** Of the title. */
  language: string;
  timeZone: string;
  state: SpaceState;
  /** Where texts are discussed in it. */
  activities: { id: string; title: string }[];
}

/** The same pages serve both; their address tells which it is. */
const spaceQuery = (pathname: string, slug = '') =>
  pathname.startsWith('/bodies/') ? bodyQuery(slug) : consultationQuery(slug);

/** Asks for the space of a page before it is shown. */
export function prepareSpace({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  return prepare(context, spaceQuery(new URL(request.url).pathname, params['slug']));
}

/** The space this page stands in. */
export function useTextSpace(): TextSpace {
  const { pathname } = useLocation();
  const { slug } = useParams();
  const { queryKey, queryFn } = spaceQuery(pathname, slug);
  const { data } = useSuspenseQuery({ queryKey, queryFn: (context): Promise<Body | Consultation> => queryFn(context) });
  const { kind, title, language, timeZone, state } = data;
  const activities = 'texts' in data ? data.texts : data.activities.filter((activity) => activity.kind === 'comment');
  return { kind, slug: data.slug, title, language, timeZone, state, activities };
}
