import type { TestApp } from '../app.js';
import { type Client, ifMatch } from '../client.js';
import { type BodyScene, openBody } from './bodies.js';
import { organisations } from './organisations.js';

/** A partnership with a pact whose first version is published. */
export interface PactScene extends BodyScene {
  pactId: string;
  documentId: string;
  versionId: string;
  /** Where the pact is in the API. */
  path: string;
}

/** Publishes the draft of a document with a paragraph more. @returns the version's id */
export async function publishText(lead: Client, documentId: string, text: string): Promise<string> {
  const { versions } = (await lead.get(`/documents/${documentId}`)).body;
  const draft = versions.find(({ state }: { state: string }) => state === 'draft');
  const block = { after: null, kind: 'paragraph', text };
  const written = await lead.post(`/versions/${draft.id}/blocks`, block, ifMatch(draft.version));
  const published = await lead.post(`/versions/${draft.id}/publish`, {}, ifMatch(written.body.version));
  if (published.status !== 200) throw new Error(published.text);
  return draft.id;
}

/** Publishes a next version. @returns its id */
export async function nextVersion(lead: Client, documentId: string, text: string): Promise<string> {
  await lead.post(`/documents/${documentId}/versions`);
  return publishText(lead, documentId, text);
}

/** Takes a partnership to a stage, step by step. */
export async function moveStages({ lead, id }: BodyScene, stages: string[]): Promise<void> {
  for (const stage of stages) {
    const { version } = (await lead.get(`/bodies/${id}`)).body;
    const moved = await lead.put(`/bodies/${id}/stage`, { stage }, ifMatch(version));
    if (moved.status !== 200) throw new Error(moved.text);
  }
}

/** A partnership at the stage of signing, with a pact that has a text. */
export async function preparedPact(
  app: TestApp,
  wanted: { title?: string; visibility?: string } = {},
): Promise<PactScene> {
  const body = await openBody(app, { kind: 'partnership', ...wanted });
  await moveStages(body, ['founding', 'signing']);
  const made = await body.lead.post(`/bodies/${body.id}/agreements`, { kind: 'pact', title: 'Pact', language: 'en' });
  if (made.status !== 201) throw new Error(made.text);
  const { id: pactId, documentId } = made.body;
  const versionId = await publishText(body.lead, documentId, 'Every newcomer has one person to ask.');
  return { ...body, pactId, documentId, versionId, path: `/bodies/${body.id}/agreements/${pactId}` };
}

/** Makes organisations parties. */
export async function addParties({ lead, path }: PactScene, organisationIds: string[]): Promise<void> {
  for (const id of organisationIds) await lead.put(`${path}/parties/${id}`, { role: 'partner' });
}

/** What a person entitled to bind an organisation signs. */
export const signature = (organisationId: string, versionId: string, more: Record<string, unknown> = {}) => ({
  organisationId,
  versionId,
  function: 'Director',
  entitled: true,
  language: 'en',
  ...more,
});

/** What an organisation promises. */
export const promise = (organisationId: string, more: Record<string, unknown> = {}) => ({
  organisationId,
  text: 'We open a desk in the town hall.',
  language: 'en',
  ...more,
});

/** A partnership with one party, which can promise. */
export async function committed(app: TestApp, wanted: { title?: string; visibility?: string } = {}) {
  const pact = await preparedPact(app, wanted);
  const city = await organisations(app).withMembers({ name: 'City' });
  await addParties(pact, [city.id]);
  return { pact, city, path: `/bodies/${pact.id}/commitments` };
}
