import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { type Change, everyChange } from '../support/every-change.js';
import { people } from '../support/scenes/people.js';
import { filledPrivateBody, type PrivateBodyScene } from '../support/scenes/private-body.js';

/** Some thousand requests. */
jest.setTimeout(300_000);

/** What a scene of a body does not hold; whoever looks for it finds nothing. */
const notInScene = [
  'invitationId',
  'recommendationId',
  'childId',
  'participantId',
  'tokenId',
  'reaction',
  'offerId',
  'role',
  'decisionId',
  'turnId',
  'sanction',
];
const unknown = '01890000-0000-7000-8000-000000000000';
/** What answers when somebody may not send this at all, or there is nothing. */
const closed = [401, 403, 404];

let app: TestApp;
let body: PrivateBodyScene;
let senders: Client[];

beforeAll(async () => {
  app = await startApp();
  body = await filledPrivateBody(app);
  senders = [body.lead, body.member.client, (await people(app).administrator()).client];
});
afterAll(() => app?.close());

/** Nothing at all, a list, and with each property empty or of another kind, alone and among others as they should be. */
function bodiesFor({ properties, sample }: Change): unknown[] {
  const odd = properties.flatMap((name) => [
    { [name]: null },
    { ...sample, [name]: null },
    { ...sample, [name]: { no: ['such'] } },
    { ...sample, [name]: '\u0000' },
  ]);
  return [[], ...odd];
}

async function answer(client: Client, { method, address, versioned }: Change, sent: unknown): Promise<number> {
  const { body: now } = versioned ? await client.get(address) : { body: {} };
  const headers: Record<string, string> = versioned ? { 'if-match': `"${now.version ?? 1}"` } : {};
  return (await client.send(method, address, sent, headers)).status;
}

describe('a body that is not what the API describes', () => {
  it('never makes the server fail, whoever sends it', async () => {
    const failed: string[] = [];
    const tried = new Set<string>();
    const values = { ...Object.fromEntries(notInScene.map((name) => [name, [unknown]])), ...body.values };
    for (const change of everyChange(values)) {
      for (const [at, client] of senders.entries()) {
        const name = `${change.method} ${change.template} ${at}`;
        if (tried.has(name) || closed.includes(await answer(client, change, {}))) continue;
        tried.add(name);
        for (const sent of bodiesFor(change)) {
          const status = await answer(client, change, sent);
          if (status >= 500) failed.push(`${name}: ${JSON.stringify(sent)}`);
        }
      }
    }
    expect(failed).toEqual([]);
    // Most of what can be sent was.
    expect(tried.size).toBeGreaterThan(300);
  });
});
