import { useSuspenseQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { loaderServices } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { latePart } from '../../../ui/late-part';
import { handedInCountsQuery, handedInList, type Receiver } from '../handed-in';

const HandedIn = latePart(async () => (await import('./handed-in')).HandedIn, { rarely: true });

/** Asks whether joint positions were handed in, and for the first of them where there are some. */
export async function prepareHandedIn(context: LoaderFunctionArgs['context'], receiver: Receiver): Promise<void> {
  const { queryClient } = context.get(loaderServices);
  const { positionCount } = await queryClient.ensureQueryData(handedInCountsQuery(receiver));
  if (positionCount > 0) await Promise.all([prepareList(context, handedInList(receiver)), HandedIn.ready()]);
}

/** The joint positions handed in to a consultation or a body; nothing where there are none, as in most. */
export function HandedInPart({ receiver }: { receiver: Receiver }) {
  const { data } = useSuspenseQuery(handedInCountsQuery(receiver));
  return data.positionCount > 0 && <HandedIn receiver={receiver} />;
}
