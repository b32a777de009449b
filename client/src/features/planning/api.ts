import type { components } from '../../../../shared/api/schema';
import { type Api, ifMatch, take } from '../../lib/api';
import { apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type Settings = Schemas['ConsultationSettingsDto'];
export type PhaseSettings = Schemas['PhaseSettingsDto'];
export type ActivitySettings = Schemas['ActivitySettingsDto'];
export type ChangeActivity = Schemas['ChangeActivityDto'];
export type EditConsultation = Schemas['EditConsultationDto'];
export type PlannedPhase = Schemas['PlannedPhaseDto'];
export type Extension = Schemas['ExtendDto'];
export type TeamPlace = Schemas['TeamPlaceDto'];
export type MemberPlace = Schemas['MemberPlaceDto'];
export type CreateConsultation = Schemas['CreateConsultationDto'];
export type OrganisationChoice = Schemas['OrganisationSummaryDto'];

/** Everything that is known of consultations. */
export const consultationsKey = ['consultations'];

/** The plan as the team's forms hold it; under the key of its consultation, so that news of that refreshes both. */
export const settingsQuery = (slug: string) =>
  apiQuery(['consultations', slug, 'settings'], (api) =>
    take(api.GET('/api/v1/consultations/{ref}/settings', { params: { path: { ref: slug } } })),
  );

/** The types of consultation with their usual length, which the operator may have set. */
export const typesQuery = () => apiQuery(['consultation-types'], (api) => take(api.GET('/api/v1/consultations/types')));

/** An organisation by id, for its name. */
export const organisationNameQuery = (id: string) =>
  apiQuery(['organisations', 'one', id], (api) =>
    take(api.GET('/api/v1/organisations/{organisationId}', { params: { path: { organisationId: id } } })),
  );

/** Organisations of the register by words of their name. */
export const organisationSearchQuery = (q: string) =>
  apiQuery(
    ['organisations', 'search', q],
    async (api) =>
      (await take(api.GET('/api/v1/organisations', { params: { query: { q: q || undefined, limit: 20 } } }))).items,
  );

export function createConsultation(api: Api, body: CreateConsultation): Promise<Schemas['CreatedConsultationDto']> {
  return take(api.POST('/api/v1/consultations', { body }));
}

/** Changes what is named, against the version that was seen. */
export function editConsultation(api: Api, { slug, version }: Settings, body: EditConsultation): Promise<Settings> {
  return take(
    api.PATCH('/api/v1/consultations/{ref}', { params: { path: { ref: slug }, header: ifMatch(version) }, body }),
  );
}

/** Replaces all phases. */
export function planPhases(api: Api, { slug, version }: Settings, phases: PlannedPhase[]): Promise<Settings> {
  return take(
    api.PUT('/api/v1/consultations/{ref}/phases', {
      params: { path: { ref: slug }, header: ifMatch(version) },
      body: { phases },
    }),
  );
}

/** Gives a phase more time; everyone who took part is told why. */
export async function extendPhase(api: Api, slug: string, body: Extension): Promise<void> {
  await api.POST('/api/v1/consultations/{ref}/extend', { params: { path: { ref: slug } }, body });
}

export function changeActivity(
  api: Api,
  { slug }: Settings,
  { id, version }: ActivitySettings,
  body: ChangeActivity,
): Promise<Settings> {
  return take(
    api.PUT('/api/v1/consultations/{ref}/activities/{activityId}', {
      params: { path: { ref: slug, activityId: id }, header: ifMatch(version) },
      body,
    }),
  );
}

export async function setTeam(api: Api, { slug, version }: Settings, members: TeamPlace[]): Promise<void> {
  await api.PUT('/api/v1/consultations/{ref}/team', {
    params: { path: { ref: slug }, header: ifMatch(version) },
    body: { members },
  });
}

export async function setMembers(api: Api, { slug, version }: Settings, members: MemberPlace[]): Promise<void> {
  await api.PUT('/api/v1/consultations/{ref}/members', {
    params: { path: { ref: slug }, header: ifMatch(version) },
    body: { members },
  });
}

export async function setInvited(api: Api, { slug, version }: Settings, organisationIds: string[]): Promise<void> {
  await api.PUT('/api/v1/consultations/{ref}/invited-organisations', {
    params: { path: { ref: slug }, header: ifMatch(version) },
    body: { organisationIds },
  });
}

/** What people of the team do with the life cycle; opening and closing come by the clock, answering with the results. */
export const commands = ['submit', 'approve', 'return', 'recall', 'analyse', 'archive'] as const;
export type Command = (typeof commands)[number];

export async function giveCommand(api: Api, slug: string, command: Command, note = ''): Promise<void> {
  const params = { path: { ref: slug } };
  if (command === 'return') await api.POST('/api/v1/consultations/{ref}/return', { params, body: { note } });
  else await api.POST(`/api/v1/consultations/{ref}/${command}`, { params });
}
