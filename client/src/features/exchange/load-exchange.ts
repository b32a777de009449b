import type { LoaderFunctionArgs } from 'react-router';
import { loaderServices, prepare } from '../../lib/loader';
import { problemOf } from '../../lib/problems';
import { bodyQuery } from '../bodies/api';
import { loadManaged } from '../bodies/manage-loader';
import { type Exchange, exchangeQuery } from './api';

/** Asks what every page of the exchange needs. @returns the name of the body in addresses, and its exchange */
export async function loadExchange({
  context,
  params,
}: Pick<LoaderFunctionArgs, 'context' | 'params'>): Promise<{ slug: string; exchange: Exchange }> {
  const slug = params['slug'] ?? '';
  const { queryClient } = context.get(loaderServices);
  const [exchange] = await Promise.all([
    queryClient.ensureQueryData(exchangeQuery(slug)),
    prepare(context, bodyQuery(slug)),
  ]);
  return { slug, exchange };
}

/** For pages of the team. @throws Problem forbidden for everyone else */
export async function loadManagedExchange(args: LoaderFunctionArgs): Promise<{ slug: string; exchange: Exchange }> {
  await loadManaged(args);
  return loadExchange(args);
}

/** For pages of members. @throws Problem forbidden for everyone else */
export async function loadForMembers(args: LoaderFunctionArgs): Promise<{ slug: string; exchange: Exchange }> {
  const loaded = await loadExchange(args);
  if (!loaded.exchange.can.ask) throw problemOf('forbidden');
  return loaded;
}
