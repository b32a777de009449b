import { Passwords } from '../../accounts/passwords.js';
import { demoAccounts } from '../demo-accounts.js';
import { organisations, participants } from './organisations.js';
import type { Stage } from './stage.js';

/** Everyone who takes part, and the organisations they speak for. */
export interface Cast {
  /** Person ids of those one can sign in as, by key. */
  people: Record<string, string>;
  /** Person ids of further participants, with the organisation they speak for. */
  participants: { personId: string; language: string; organisationId: string | null }[];
  /** Organisation ids by key. */
  organisations: Record<string, string>;
}

/** Those with a sign-in who speak for an organisation: for migrants, for workers and for a town. */
const spokespeople = [
  ['federation', 'federation', 'en'],
  ['union', 'union', 'nl'],
  ['city', 'oudeveen', 'nl'],
] as const;

/** Makes people and organisations. Only with `withPasswords` can anyone sign in as them. */
export async function gather(stage: Stage, passwords: Passwords, withPasswords: boolean): Promise<Cast> {
  const people: Record<string, string> = {};
  for (const { key, name, email, language, role, password } of demoAccounts) {
    const passwordHash = withPasswords ? await passwords.hash(password) : undefined;
    people[key] = await stage.person({ name, email, language, role, passwordHash });
  }
  const cast: Cast = { people, participants: [], organisations: {} };
  for (const [index, who] of participants.entries()) {
    const personId = await stage.person({
      name: who.name,
      email: `participant-${index}@consilia.example`,
      language: who.language,
    });
    cast.participants.push({ personId, language: who.language, organisationId: null });
  }
  await register(stage, cast);
  for (const [key, organisation, language] of spokespeople)
    cast.participants.push({
      personId: people[key] as string,
      language,
      organisationId: cast.organisations[organisation] ?? null,
    });
  cast.participants.push({ personId: people['person'] as string, language: 'en', organisationId: null });
  return cast;
}

async function register(stage: Stage, cast: Cast): Promise<void> {
  const staff = await stage.as(cast.people['review']);
  for (const { key, administrator, ...profile } of organisations) {
    const index = participants.findIndex((who) => 'organisation' in who && who.organisation === key);
    const owner = administrator ? cast.people[administrator] : cast.participants[index]?.personId;
    const voice = await stage.as(owner);
    const { id } = await voice.send<{ id: string }>('POST', '/organisations', profile);
    cast.organisations[key] = id;
    const participant = cast.participants[index];
    if (participant) participant.organisationId = id;
    // One stays unverified, to show the difference.
    if (key !== 'faith') await staff.send('POST', `/organisations/${id}/verify`, {});
  }
}
