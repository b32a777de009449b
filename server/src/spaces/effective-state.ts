import type { ConsultationState } from '../../../shared/spaces.js';
import { join, raw, type Sql, sql } from '../kernel/database/database.js';

/** `effectiveState` as an expression on rows of `space`. A test holds the two against each other. */
export function effectiveStateOf(now: Date, alias = 's'): Sql {
  const s = raw(alias);
  return sql`case when ${s}.state not in ('announced', 'open') then ${s}.state
    when ${s}.closes_at <= ${now} then 'closed'
    when ${s}.state = 'announced' and ${s}.opens_at <= ${now} then 'open'
    else ${s}.state end`;
}

/** Whether a row of `space` is in one of these effective states, in words that indexes understand. */
export function isInState(states: readonly ConsultationState[], now: Date, alias = 's'): Sql {
  return states.length === 0
    ? sql`false`
    : sql`(${join(
        [...new Set(states)].map((state) => isIn(state, now, raw(alias))),
        ' or ',
      )})`;
}

function isIn(state: ConsultationState, now: Date, s: Sql): Sql {
  switch (state) {
    case 'announced':
      return sql`(${s}.state = 'announced' and ${s}.opens_at > ${now})`;
    case 'open':
      return sql`(${s}.closes_at > ${now} and (${s}.state = 'open' or (${s}.state = 'announced' and ${s}.opens_at <= ${now})))`;
    case 'closed':
      return sql`(${s}.state = 'closed' or (${s}.state in ('announced', 'open') and ${s}.closes_at <= ${now}))`;
    default:
      return sql`${s}.state = ${state}`;
  }
}
