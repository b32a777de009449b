import { Passwords } from '../../accounts/passwords.js';
import { demoAccounts } from '../demo-accounts.js';
import { organisations, participants, type SpeakerName, spokespeople, umbrellas } from './organisations.js';
import type { Stage, Voice } from './stage.js';

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

/** Whoever speaks for an organisation, by its key. */
export function voiceOf(stage: Stage, cast: Cast, key: string): Promise<Voice> {
  const speaks = Object.values(cast.speakers).find(({ organisationId }) => organisationId === cast.organisations[key]);
  return stage.as(speaks?.personId);
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
  await joinUmbrellas(stage, people, personIds, ids);
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
  for (const { key, administrator: _administrator, ...profile } of organisations) {
    const voice = await stage.as(administratorOf(key, people, personIds));
    const { id } = await voice.send<{ id: string }>('POST', '/organisations', profile);
    ids[key] = id;
    // One stays unverified, to show the difference.
    if (key === 'faith') continue;
    // And one has to be looked at again soon.
    const validUntil = key === 'diaspora' ? inDays(18) : undefined;
    await staff.send('POST', `/organisations/${id}/verify`, { ...seen, validUntil });
  }
  return ids;
}

/** The umbrella asks, and each member confirms. */
async function joinUmbrellas(
  stage: Stage,
  people: Cast['people'],
  personIds: Map<SpeakerName, string>,
  ids: Cast['organisations'],
): Promise<void> {
  for (const { umbrella, members } of umbrellas) {
    const asking = await stage.as(administratorOf(umbrella, people, personIds));
    for (const member of members) {
      await asking.send('POST', `/organisations/${ids[umbrella]}/affiliations`, { otherId: ids[member], as: 'member' });
      const answering = await stage.as(administratorOf(member, people, personIds));
      await answering.send('POST', `/organisations/${ids[member]}/affiliations/${ids[umbrella]}/confirm`);
    }
  }
}

/** Who administers an organisation: an account of its own, or one of those who take part. */
function administratorOf(key: string, people: Cast['people'], personIds: Map<SpeakerName, string>): string | undefined {
  const { administrator } = organisations.find((each) => each.key === key) ?? {};
  if (administrator) return people[administrator];
  const owner = participants.find((who) => 'organisation' in who && who.organisation === key);
  return owner && personIds.get(owner.name);
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
