import type { components } from '../../../../shared/api/schema';
import type { SpaceAddress } from '../../../../shared/space-paths';
import { take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type PositionItem = Schemas['PositionItemDto'];

/** Where joint positions were handed in. */
export interface Receiver {
  kind: 'consultations' | 'bodies';
  slug: string;
}

/** Everything that is known of what was handed in there. */
export const handedInKey = ({ kind, slug }: Receiver) => [kind, slug, 'positions'];

/** A consultation or a body as a receiver. */
export const receiverOf = ({ kind, slug }: SpaceAddress): Receiver => ({
  kind: kind === 'consultation' ? 'consultations' : 'bodies',
  slug,
});

/** The joint positions handed in to a consultation or a body, the latest first. */
export const handedInList = (receiver: Receiver): PagedQuery<PositionItem> => ({
  queryKey: [...handedInKey(receiver), 'list'],
  load: (api, cursor) =>
    take(
      api.GET(`/api/v1/${receiver.kind}/{ref}/positions`, {
        params: { path: { ref: receiver.slug }, query: { cursor } },
      }),
    ),
});

/** How many there are, and how many organisations stand by them: each counts once. */
export const handedInCountsQuery = (receiver: Receiver) =>
  apiQuery([...handedInKey(receiver), 'counts'], async (api) => {
    const params = { path: { ref: receiver.slug }, query: { limit: 1 } };
    const { positionCount, signatoryCount } = await take(
      api.GET(`/api/v1/${receiver.kind}/{ref}/positions`, { params }),
    );
    return { positionCount, signatoryCount };
  });
