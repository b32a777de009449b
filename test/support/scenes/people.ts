import type { PlatformRole } from '../../../shared/accounts.js';
import { sessionCookie } from '../../../server/src/accounts/credentials.js';
import { newSecret, secretHash } from '../../../server/src/accounts/secrets.js';
import { newId } from '../../../server/src/kernel/ids.js';
import type { TestApp } from '../app.js';
import type { Client } from '../client.js';

/** A person who is signed in. */
export interface TestPerson {
  id: string;
  name: string;
  email: string;
  /** Their browser. */
  client: Client;
}

/** The password of every person of a scene; its hash was made once, because making one is slow on purpose. */
export const scenePassword = 'plenty of rain in Delfzijl';
const scenePasswordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$ixUfvIhCUyePZEMntFk9yA$pMUuEVfGaKgN5TtHRgcCK5MchsyK8MZWepcpeeoLPuU';

interface Wanted {
  name?: string;
  email?: string;
  language?: 'en' | 'nl';
}

/** People with an account and a session, written straight into the database. */
export function people(app: TestApp) {
  let count = 0;

  async function create(role: PlatformRole, wanted: Wanted): Promise<TestPerson> {
    count += 1;
    const id = newId();
    const name = wanted.name ?? `Person ${count}`;
    const email = wanted.email ?? `person-${id}@example.org`;
    const now = app.clock.now();
    await app.db.sql`
      insert into person (id, email, name, language, password_hash, role, state, created_at, confirmed_at)
      values (${id}, ${email}, ${name}, ${wanted.language ?? 'en'}, ${scenePasswordHash}, ${role}, 'active', ${now}, ${now})`;
    return { id, name, email, client: await signIn(id) };
  }

  /** Another browser of the same person. */
  async function signIn(personId: string): Promise<Client> {
    const token = newSecret();
    const now = app.clock.now();
    await app.db.sql`
      insert into session (token_hash, id, person_id, user_agent, created_at, last_seen_at, expires_at)
      values (${secretHash(token)}, ${newId()}, ${personId}, 'Scene', ${now}, ${now}, ${new Date(now.getTime() + 30 * 24 * 3_600_000)})`;
    const client = app.visitor();
    client.cookies.set(sessionCookie(false), token);
    return client;
  }

  return {
    member: (wanted: Wanted = {}) => create('member', wanted),
    staff: (wanted: Wanted = {}) => create('staff', wanted),
    administrator: (wanted: Wanted = {}) => create('administrator', wanted),
    signIn,
  };
}

/** A script with an API token of the person, made through the API. */
export async function scriptOf(app: TestApp, person: TestPerson, scopes: string[]): Promise<Client> {
  const { body } = await person.client.post<{ token: string }>('/me/tokens', { name: 'A script', scopes });
  const script = app.visitor();
  script.headers = { authorization: `Bearer ${body.token}` };
  return script;
}

/** The token of the link in the last mail to an address. */
export function mailedToken(app: TestApp, email: string): string {
  const [mail] = app.mailbox(email);
  const token = /\?token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`no link was mailed to ${email}`);
  return token;
}
