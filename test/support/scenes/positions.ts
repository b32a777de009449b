import type { TestApp } from '../app.js';
import { organisations } from './organisations.js';
import type { TestPerson } from './people.js';

/** A joint position of two organisations, that nobody has signed. */
export interface PositionScene {
  id: string;
  /** Address of its page, and of it in the API. */
  path: string;
  first: PositionParty;
  second: PositionParty;
}

interface PositionParty {
  id: string;
  name: string;
  drafter: TestPerson;
  representative: TestPerson;
  administrator: TestPerson;
}

/** Starts one in the name of the first organisation and lets the second take part. */
export async function startedPosition(app: TestApp, names: [string, string]): Promise<PositionScene> {
  const [first, second] = [
    await organisations(app).withMembers({ name: names[0] }),
    await organisations(app).withMembers({ name: names[1] }),
  ];
  const { client } = first.representative;
  const paragraphs = [{ text: 'Newcomers need one desk.' }, { text: 'It is open five days a week.' }];
  const text = { title: 'One desk for everyone', language: 'en', paragraphs };
  const { id } = (await client.post('/positions', { organisationId: first.id, ...text })).body;
  const path = `/positions/${id}`;
  await client.put(`${path}/organisations/${second.id}`);
  return { id, path, first, second };
}

/** Settles the text and signs it for both. @returns its fingerprint */
export async function signedByBoth({ path, first, second }: PositionScene): Promise<string> {
  const { fingerprint } = (await first.representative.client.post(`${path}/settle`)).body;
  const given = { fingerprint, mandate: 'board', function: 'Chair', language: 'en' };
  for (const { id, representative } of [first, second])
    await representative.client.post(`${path}/signatures`, { ...given, organisationId: id });
  return fingerprint;
}
