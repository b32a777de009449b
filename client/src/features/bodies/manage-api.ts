import type { components } from '../../../../shared/api/schema';
import type { BodyCommand } from '../../../../shared/spaces';
import { type Api, ifMatch, take } from '../../lib/api';
import { apiQuery } from '../../lib/query';
import { type Body, bodyKey, type Seat } from './api';

type Schemas = components['schemas'];
export type BodySettings = Schemas['BodySettingsDto'];
export type EditBody = Schemas['EditBodyDto'];
export type WrittenSeat = Schemas['WrittenSeatDto'];
export type WrittenPerson = Schemas['WrittenPersonDto'];
type TeamPlace = Schemas['TeamPlaceDto'];

/** The texts of a body in all its languages, as the team's form holds them. */
export const bodySettingsQuery = (slug: string) =>
  apiQuery([...bodyKey(slug), 'settings'], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/settings', { params: { path: { ref: slug } } })),
  );

/** One seat as the secretariat wrote it down. */
export const seatQuery = (slug: string, seatId: string) =>
  apiQuery([...bodyKey(slug), 'seats', 'one', seatId], (api) => readSeat(api, slug, seatId));

export const readSeat = (api: Api, slug: string, seatId: string): Promise<Seat> =>
  take(api.GET('/api/v1/bodies/{ref}/seats/{seatId}', { params: { path: { ref: slug, seatId } } }));

/** Changes what is named, against the version that was seen. */
export function editBody(api: Api, { slug, version }: Pick<Body, 'slug' | 'version'>, body: EditBody): Promise<Body> {
  return take(api.PATCH('/api/v1/bodies/{ref}', { params: { path: { ref: slug }, header: ifMatch(version) }, body }));
}

/** Opens, archives or opens again. */
export async function giveCommand(api: Api, slug: string, command: BodyCommand): Promise<void> {
  await api.POST(`/api/v1/bodies/{ref}/${command}`, { params: { path: { ref: slug } } });
}

/** Takes a partnership to another stage. */
export async function moveTo(api: Api, { slug, version }: Body, stage: Body['nextStages'][number]): Promise<void> {
  await api.PUT('/api/v1/bodies/{ref}/stage', {
    params: { path: { ref: slug }, header: ifMatch(version) },
    body: { stage },
  });
}

/** Starts the text of the mandate. @returns the id of its document */
export async function startMandate(api: Api, slug: string, title: string): Promise<string> {
  const { documentId } = await take(
    api.POST('/api/v1/bodies/{ref}/mandate', { params: { path: { ref: slug } }, body: { title } }),
  );
  return documentId;
}

export async function setTeam(api: Api, { slug, version }: Body, members: TeamPlace[]): Promise<void> {
  await api.PUT('/api/v1/bodies/{ref}/team', {
    params: { path: { ref: slug }, header: ifMatch(version) },
    body: { members },
  });
}

export async function giveSeat(api: Api, slug: string, body: WrittenSeat): Promise<void> {
  await api.POST('/api/v1/bodies/{ref}/seats', { params: { path: { ref: slug } }, body });
}

/** Writes a seat down anew, against the version that was seen. */
export async function changeSeat(api: Api, slug: string, { id, version }: Seat, body: WrittenSeat): Promise<void> {
  await api.PUT('/api/v1/bodies/{ref}/seats/{seatId}', {
    params: { path: { ref: slug, seatId: id }, header: ifMatch(version) },
    body,
  });
}

/** Takes away a seat that was written down by mistake. */
export async function removeSeat(api: Api, slug: string, { id, version }: Seat): Promise<void> {
  await api.DELETE('/api/v1/bodies/{ref}/seats/{seatId}', {
    params: { path: { ref: slug, seatId: id }, header: ifMatch(version) },
  });
}
