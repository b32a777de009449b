import type { components } from '../../../../shared/api/schema';
import { type Api, ifMatch, take } from '../../lib/api';
import { apiQuery } from '../../lib/query';
import type { PagedQuery } from '../../lib/paged-query';
import type { PositionItem } from '../consultations/handed-in';
import type { PositionText } from './position-text';

type Schemas = components['schemas'];
export type JointPosition = Schemas['JointPositionDto'];
export type PositionSignature = Schemas['PositionSignatureDto'];
export type Paragraph = Schemas['ParagraphDto'];
export type Remark = Schemas['RemarkDto'];
export type NamedOrganisation = Schemas['NamedOrganisationDto'];

/** Everything that is known of joint positions. */
export const positionsKey = ['positions'];

/** How often a text that several people write is looked at again, in milliseconds. */
const lookAgain = 20_000;

/** Those in which an organisation of one's own takes part, the newest first. */
export const ownPositions = (from?: string) =>
  ({
    queryKey: [...positionsKey, 'own'],
    load: (api, cursor) => take(api.GET('/api/v1/positions', { params: { query: { cursor } } })),
    from,
  }) satisfies PagedQuery<PositionItem>;

/** The newest of one's own, and in whose name one may start another. */
export const latestPositionsQuery = apiQuery([...positionsKey, 'latest'], (api) =>
  take(api.GET('/api/v1/positions', { params: { query: { limit: 5 } } })),
);

const of = (positionId: string) => ({ path: { positionId } });

export const positionQuery = (positionId: string) =>
  apiQuery([...positionsKey, 'one', positionId], (api) => readPosition(api, positionId), {
    refetchInterval: ({ state }) => (state.data?.state === 'handed-in' ? false : lookAgain),
  });

export const readPosition = (api: Api, positionId: string): Promise<JointPosition> =>
  take(api.GET('/api/v1/positions/{positionId}', { params: of(positionId) }));

export const startPosition = (api: Api, body: Schemas['StartPositionDto']) =>
  take(api.POST('/api/v1/positions', { body }));

/** @param seen the position as the person saw it: a text that somebody else changed since is not overwritten */
export function writeText(api: Api, seen: JointPosition, body: PositionText): Promise<JointPosition> {
  const params = { ...of(seen.id), header: ifMatch(seen.version) };
  return take(api.PUT('/api/v1/positions/{positionId}/text', { params, body }));
}

export async function inviteOrganisation(api: Api, positionId: string, organisationId: string): Promise<void> {
  const params = { path: { positionId, organisationId } };
  await api.PUT('/api/v1/positions/{positionId}/organisations/{organisationId}', { params });
}

export async function leavePosition(api: Api, positionId: string, organisationId: string): Promise<void> {
  const params = { path: { positionId, organisationId } };
  await api.DELETE('/api/v1/positions/{positionId}/organisations/{organisationId}', { params });
}

export const sayOf = (api: Api, positionId: string, body: Schemas['WrittenRemarkDto']): Promise<JointPosition> =>
  take(api.POST('/api/v1/positions/{positionId}/comments', { params: of(positionId), body }));

export const movePosition = (api: Api, positionId: string, command: 'settle' | 'redraft'): Promise<JointPosition> =>
  take(api.POST(`/api/v1/positions/{positionId}/${command}`, { params: of(positionId) }));

export const signPosition = (api: Api, positionId: string, body: Schemas['SignPositionDto']): Promise<JointPosition> =>
  take(api.POST('/api/v1/positions/{positionId}/signatures', { params: of(positionId), body }));

export const withdrawSignature = (
  api: Api,
  positionId: string,
  body: Schemas['WithdrawSignatureDto'],
): Promise<JointPosition> =>
  take(api.POST('/api/v1/positions/{positionId}/withdrawals', { params: of(positionId), body }));

export const handIn = (api: Api, positionId: string, space: string): Promise<JointPosition> =>
  take(api.POST('/api/v1/positions/{positionId}/hand-in', { params: of(positionId), body: { space } }));

/** Where the plain text that is signed is downloaded. */
export const plainTextPath = (positionId: string): string => `/api/v1/positions/${positionId}/text.txt`;

/** The consultations and bodies that take one in now, as far as the person sees them. */
export const receiversQuery = apiQuery([...positionsKey, 'receivers'], async (api) => {
  const [consultations, bodies] = await Promise.all([
    take(api.GET('/api/v1/consultations', { params: { query: { state: ['open'], limit: 100 } } })),
    take(api.GET('/api/v1/bodies', { params: { query: { limit: 100 } } })),
  ]);
  return { consultations: consultations.items, bodies: bodies.items.filter(({ state }) => state === 'active') };
});
