import { declarationDuty } from '../../../shared/calls.js';
import { termRuns } from '../bodies/body-list.query.js';
import { nothing, type Sql, sql } from '../kernel/database/database.js';

/**
 * Who has to declare their interests soon or already, in bodies that ask it: rows `h` of those who hold the seats `t` of the
 * spaces `s`, with their last declaration `d`.
 * @param which of them
 * @param beside what is joined to them
 */
export function owedDeclarations(now: Date, which: Sql, beside: Sql = nothing): Sql {
  const { months, remindDays, of } = declarationDuty;
  return sql`
    from membership_rules b join space s on s.id = b.space_id join seat t on t.space_id = s.id
    join seat_person h on h.seat_id = t.id
    left join interest_declaration d on d.space_id = s.id and d.person_id = h.person_id ${beside}
    where b.declares_interests and h.person_id is not null and h.sitting = 'holder' and t.role <> 'observer'
      and t.member_type = any(${[...of]}::text[]) and ${termRuns(now)}
      and coalesce(d.declared_at, '-infinity') <= ${now}::timestamptz - make_interval(months => ${months}) + make_interval(days => ${remindDays})
      and ${which}`;
}
