import type { components } from '../../../../shared/api/schema';
import type { AgreementCommand, CommitmentStatus, PartyRole } from '../../../../shared/agreements';
import { type Api, ifMatch, take } from '../../lib/api';
import type { FormValues } from '../../lib/forms';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';
import { type Body, bodyKey } from '../bodies/api';

type Schemas = components['schemas'];
export type AgreementItem = Schemas['AgreementItemDto'];
export type Agreement = Schemas['AgreementDto'];
export type Party = Schemas['PartyDto'];
export type Signature = Schemas['SignatureDto'];
export type CommitmentItem = Schemas['CommitmentItemDto'];
export type Commitment = Schemas['CommitmentDto'];
export type CommitmentPage = Schemas['CommitmentPageDto'];
export type WrittenCommitment = Schemas['WrittenCommitmentDto'];
export type ReportContents = Schemas['ReportContentsDto'];

/** What the parts of a report show it with. */
export interface ReportProps {
  body: Body;
  contents: ReportContents;
}
export type ReportItem = Schemas['ReportItemDto'];

/** Which commitments are shown; the same words stand in the address of the page. */
export interface CommitmentFilter {
  status?: CommitmentStatus;
  organisationId?: string;
  overdue?: true;
}

/** Everything that is known of the agreements of a body. */
export const agreementsKey = (slug: string) => [...bodyKey(slug), 'agreements'];

const inBody = (slug: string) => ({ path: { ref: slug } });
const of = (slug: string, id: string) => ({ path: { ref: slug, id } });

/** The pacts and charters of a body, the newest first, with what the reader may do with the list. */
export const agreementsQuery = (slug: string) =>
  apiQuery([...agreementsKey(slug), 'list'], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/agreements', { params: { ...inBody(slug), query: { limit: 100 } } })),
  );

export const agreementQuery = (slug: string, id: string) =>
  apiQuery([...agreementsKey(slug), 'one', id], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/agreements/{id}', { params: of(slug, id) })),
  );

export const reportsQuery = (slug: string) =>
  apiQuery([...agreementsKey(slug), 'reports'], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/reports', { params: inBody(slug) })),
  );

/** What is recorded of a period. */
export const reportContentsQuery = (slug: string, period: { fromOn: string; toOn: string }) =>
  apiQuery([...agreementsKey(slug), 'report', period], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/reports/contents', { params: { ...inBody(slug), query: period } })),
  );

/** The commitments of a body, the soonest due first. */
export const commitmentList = (slug: string, filter: CommitmentFilter, from?: string) =>
  ({
    queryKey: [...agreementsKey(slug), 'commitments', filter],
    load: (api, cursor) => {
      const { status, ...rest } = filter;
      const query = { ...rest, status: status && [status], cursor };
      return take(api.GET('/api/v1/bodies/{ref}/commitments', { params: { ...inBody(slug), query } }));
    },
    from,
  }) satisfies PagedQuery<CommitmentItem>;

/** How many commitments a body has of each kind, and what the reader may do there. */
export const commitmentCountsQuery = (slug: string) =>
  apiQuery([...agreementsKey(slug), 'commitment-counts'], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/commitments', { params: { ...inBody(slug), query: { limit: 1 } } })),
  );

/** The commitments of an organisation in every body. */
export const organisationCommitments = (organisationId: string, from?: string) =>
  ({
    queryKey: ['organisations', 'one', organisationId, 'commitments'],
    load: (api, cursor) =>
      take(
        api.GET('/api/v1/organisations/{organisationId}/commitments', {
          params: { path: { organisationId }, query: { cursor } },
        }),
      ),
    from,
  }) satisfies PagedQuery<CommitmentItem>;

export const commitmentQuery = (slug: string, id: string) =>
  apiQuery([...agreementsKey(slug), 'commitment', id], (api) => readCommitment(api, slug, id));

export const readCommitment = (api: Api, slug: string, id: string): Promise<Commitment> =>
  take(api.GET('/api/v1/bodies/{ref}/commitments/{id}', { params: of(slug, id) }));

/** Organisations in whose name the reader may promise something. */
export const committersQuery = (slug: string) =>
  apiQuery([...agreementsKey(slug), 'committers'], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/committers', { params: inBody(slug) })),
  );

export const startAgreement = (api: Api, slug: string, body: Schemas['StartAgreementDto']) =>
  take(api.POST('/api/v1/bodies/{ref}/agreements', { params: inBody(slug), body }));

export const giveAgreement = (api: Api, slug: string, id: string, command: AgreementCommand): Promise<Agreement> =>
  take(api.POST(`/api/v1/bodies/{ref}/agreements/{id}/${command}`, { params: of(slug, id) }));

export function editReviews(api: Api, slug: string, { id, version }: Agreement, reviews: string[]): Promise<Agreement> {
  const params = { ...of(slug, id), header: ifMatch(version) };
  return take(api.PATCH('/api/v1/bodies/{ref}/agreements/{id}', { params, body: { reviews } }));
}

export async function setParty(
  api: Api,
  slug: string,
  id: string,
  organisationId: string,
  role: PartyRole,
): Promise<void> {
  const params = { path: { ref: slug, id, organisationId } };
  await api.PUT('/api/v1/bodies/{ref}/agreements/{id}/parties/{organisationId}', { params, body: { role } });
}

export async function removeParty(api: Api, slug: string, id: string, organisationId: string): Promise<void> {
  const params = { path: { ref: slug, id, organisationId } };
  await api.DELETE('/api/v1/bodies/{ref}/agreements/{id}/parties/{organisationId}', { params });
}

export const sign = (api: Api, slug: string, id: string, body: Schemas['SignDto']): Promise<Agreement> =>
  take(api.POST('/api/v1/bodies/{ref}/agreements/{id}/signatures', { params: of(slug, id), body }));

export const withdraw = (api: Api, slug: string, id: string, body: Schemas['WithdrawDto']): Promise<Agreement> =>
  take(api.POST('/api/v1/bodies/{ref}/agreements/{id}/withdrawals', { params: of(slug, id), body }));

/** Where the plain text of a version is downloaded. */
export const textPath = (slug: string, id: string, number: number): string =>
  `/api/v1/bodies/${slug}/agreements/${id}/versions/${number}.txt`;

export const makeCommitment = (api: Api, slug: string, body: Schemas['MakeCommitmentDto']) =>
  take(api.POST('/api/v1/bodies/{ref}/commitments', { params: inBody(slug), body }));

export function editCommitment(
  api: Api,
  slug: string,
  { id, version }: Commitment,
  body: WrittenCommitment,
): Promise<Commitment> {
  const params = { ...of(slug, id), header: ifMatch(version) };
  return take(api.PUT('/api/v1/bodies/{ref}/commitments/{id}', { params, body }));
}

export const stepCommitment = (api: Api, slug: string, id: string, body: Schemas['CommitmentStepDto']) =>
  take(api.POST('/api/v1/bodies/{ref}/commitments/{id}/steps', { params: of(slug, id), body }));

/** Adds what shows what came of it: the file of the form, or its address. */
export function addEvidence(api: Api, slug: string, id: string, values: FormValues, language: string) {
  const words = { title: values.text('title'), datedOn: values.text('datedOn'), language };
  const file = values.file('file');
  if (!file) {
    const body = { ...words, url: values.text('url') };
    return take(api.POST('/api/v1/bodies/{ref}/commitments/{id}/evidence', { params: of(slug, id), body }));
  }
  const form = new FormData();
  for (const [name, text] of Object.entries(words)) form.set(name, text);
  form.set('file', file);
  return take(
    api.POST('/api/v1/bodies/{ref}/commitments/{id}/evidence/files', {
      params: of(slug, id),
      body: { ...words, file: '' },
      bodySerializer: () => form,
    }),
  );
}

export async function removeEvidence(api: Api, slug: string, id: string, evidenceId: string): Promise<void> {
  const params = { path: { ref: slug, id, evidenceId } };
  await api.DELETE('/api/v1/bodies/{ref}/commitments/{id}/evidence/{evidenceId}', { params });
}

/** Where a file is downloaded. */
export const evidencePath = (slug: string, id: string, evidenceId: string): string =>
  `/api/v1/bodies/${slug}/commitments/${id}/evidence/${evidenceId}/file`;

export const assembleReport = (api: Api, slug: string, body: Schemas['AssembleReportDto']) =>
  take(api.POST('/api/v1/bodies/{ref}/reports', { params: inBody(slug), body }));
