import { type Sql, sql } from '../kernel/database/database.js';

/** The call a notice is about, in the row `n`: what is told is read when it is sent, and stands nowhere else. */
export const noticedCall: Sql = sql`
  (select json_build_object('id', c.id, 'title', t.title, 'applicationId', a.id, 'outcome', a.outcome, 'receipt', a.receipt_code,
      'reason', case when c.state = 'cancelled' then c.cancel_reason else a.outcome_reason end)
    from call c left join call_application a on a.call_id = c.id and a.id = n.subject_id
    join call_translation t on t.call_id = c.id
    where (n.kind like 'application-%' or n.kind like 'call-%')
      and c.id = coalesce((select call_id from call_application where id = n.subject_id), n.subject_id)
    order by t.language = n.language desc, t.language = c.default_language desc limit 1)`;
