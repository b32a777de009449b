import { type ConsultationState, consultationStates } from '../../../shared/spaces.js';
import { contentLanguages } from '../../../shared/vocabulary/languages.js';
import { territories, territoryPath } from '../kernel/codelists/codelists.js';
import { type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { isInState } from './effective-state.js';
import { readableActivities, visibleSpaces } from './visible-spaces.js';

/** Which consultations; see the DTO for what each filter means. */
export interface ConsultationFilter {
  state?: readonly (ConsultationState | 'any')[];
  level?: readonly string[];
  territory?: readonly string[];
  policyField?: readonly string[];
  stakeholderType?: readonly string[];
  q?: string;
  mine?: 'team' | 'following';
}

/** The states a filter asks for: the open ones when it does not say. */
export function statesOf({ state = ['open'] }: ConsultationFilter): readonly ConsultationState[] {
  return state.includes('any') ? consultationStates : state.filter((one) => one !== 'any');
}

/** Conditions on rows of `space s`: what the actor may see, narrowed by the filter. */
export function conditionsOf(actor: Actor, filter: ConsultationFilter, now: Date): Sql[] {
  const { level, territory, policyField, stakeholderType, q, mine } = filter;
  const states = statesOf(filter);
  const conditions = [sql`s.kind = 'consultation'`, visibleSpaces(actor)];
  if (states !== consultationStates) conditions.push(isInState(states, now));
  if (level) conditions.push(sql`s.levels && ${level}::text[]`);
  if (territory) conditions.push(sql`s.territories && ${territory.flatMap(concernedBy)}::text[]`);
  if (policyField) conditions.push(sql`s.policy_fields && ${policyField}::text[]`);
  if (stakeholderType) conditions.push(sql`s.stakeholder_types && ${stakeholderType}::text[]`);
  if (mine) conditions.push(belongingTo(actor, mine));
  if (q?.trim()) conditions.push(saying(actor, q, now));
  return conditions;
}

/** A place, all it lies in and all that lies in it: NUTS codes begin with the code of what they lie in. */
function concernedBy(code: string): string[] {
  const above = territoryPath(code).map((territory) => territory.code);
  const below = territories().flatMap((territory) => (territory.code.startsWith(code) ? territory.code : []));
  return [...above, ...below];
}

function belongingTo(actor: Actor, mine: 'team' | 'following'): Sql {
  if (mine === 'team') return sql`s.id = any(${actor.teams.map((team) => team.spaceId)}::uuid[])`;
  return sql`exists (select 1 from space_follow f where f.space_id = s.id and f.person_id = ${personId(actor)})`;
}

/**
 * Spaces that say these words: in their own texts, or in a published version of a document the actor may read. The words
 * are parsed once for each text search configuration and compared with texts in the languages it serves.
 */
function saying(actor: Actor, q: string, now: Date): Sql {
  return sql`s.id in (
    with words as materialized (
      select c.languages, sought_words(c.config, ${q}) as query
      from (select text_config(language) as config, array_agg(language) as languages
        from unnest(${contentLanguages}::text[]) language group by 1) c)
    select t.space_id from words w join space_translation t on t.search @@ w.query and t.language = any(w.languages)
    union
    select d.space_id from words w
      join block_search b on b.search @@ w.query and b.language = any(w.languages)
      join document d on d.current_version_id = b.version_id
      join activity a on a.id = d.activity_id
      join space ds on ds.id = a.space_id
    where ${readableActivities(actor, now, 'a', 'ds')})`;
}
