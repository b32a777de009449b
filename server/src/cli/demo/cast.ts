import { Passwords } from '../../accounts/passwords.js';
import { demoAccounts } from '../demo-accounts.js';
import { organisations, participants, type SpeakerName, spokespeople } from './organisations.js';
import type { Stage } from './stage.js';

/** A person, and the organisation they speak for. */
interface Speaker {
  personId: string;
  organisationId: string | null;
}

/** Everyone who takes part, and the organisations they speak for. */
export interface Cast {
  /** Person ids of those one can sign in as, by key. */
  people: Record<string, string>;
  /** Those who are heard beside guests, with the organisation they speak for. */
  speakers: Record<SpeakerName, Speaker>;
  /** Organisation ids by key. */
  organisations: Record<string, string>;
}

/** Makes people and organisations. Only with `withPasswords` can anyone sign in as them. */
export async function gather(stage: Stage, passwords: Passwords, withPasswords: boolean): Promise<Cast> {
  const people: Record<string, string> = {};
  for (const { key, name, email, language, role, password } of demoAccounts) {
    const passwordHash = withPasswords ? await passwords.hash(password) : undefined;
    people[key] = await stage.person({ name, email, language, role, passwordHash });
  }
  const personIds = new Map<SpeakerName, string>(
    spokespeople.map(({ name, account }) => [name, people[account] as string]),
  );
  for (const [index, { name, language }] of participants.entries())
    personIds.set(name, await stage.person({ name, email: `participant-${index}@consilia.example`, language }));
  const ids = await register(stage, people, personIds);
  const speakers = [...participants, ...spokespeople].map((who): [SpeakerName, Speaker] => {
    const key = 'organisation' in who ? who.organisation : null;
    const organisationId = key ? (ids[key] ?? null) : null;
    return [who.name, { personId: personIds.get(who.name) as string, organisationId }];
  });
  return { people, organisations: ids, speakers: Object.fromEntries(speakers) as Cast['speakers'] };
}

/** What staff looked at before they vouched for the made-up organisations. */
const seen = {
  method: 'register-extract',
  note: 'Extract of the trade register, with the names of those who sign for it.',
};

/** The ids of the organisations by key. */
async function register(
  stage: Stage,
  people: Cast['people'],
  personIds: Map<SpeakerName, string>,
): Promise<Cast['organisations']> {
  const ids: Cast['organisations'] = {};
  const staff = await stage.as(people['review']);
  for (const { key, administrator, ...profile } of organisations) {
    const owner = participants.find((who) => 'organisation' in who && who.organisation === key);
    const voice = await stage.as(administrator ? people[administrator] : owner && personIds.get(owner.name));
    const { id } = await voice.send<{ id: string }>('POST', '/organisations', profile);
    ids[key] = id;
    // One stays unverified, to show the difference.
    if (key !== 'faith') await staff.send('POST', `/organisations/${id}/verify`, seen);
  }
  return ids;
}
