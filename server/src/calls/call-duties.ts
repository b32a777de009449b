import { Injectable, type OnModuleInit } from '@nestjs/common';
import { declarationDuty } from '../../../shared/calls.js';
import { spacePath } from '../../../shared/space-paths.js';
import { BodyDuties } from '../bodies/body-duties.js';
import { type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { visibleSpaces } from '../spaces/visible-spaces.js';
import { owedDeclarations } from './owed-declarations.js';
import { isOwnApplication } from './own-applications.js';

/** Tells assessors what they have to assess, and members that their declaration of interests is due. */
@Injectable()
export class CallDuties implements OnModuleInit {
  constructor(private readonly duties: BodyDuties) {}

  onModuleInit(): void {
    this.duties.add(
      { kind: 'assess', list: assessments, path: (_, callId) => `/calls/${callId}/assessment` },
      { kind: 'declare', list: declarations, path: (space) => `${spacePath(space)}/declarations` },
    );
  }
}

/** Calls with applications that an assessor has neither assessed nor left to others; whoever competes in one assesses nobody. */
function assessments(actor: Actor): Sql {
  const person = sql`${personId(actor)}::uuid`;
  return sql`
    select c.space_id, c.id, x.title, x.language, null::timestamptz as due_at, w.waiting
    from call c join call_assessor m on m.call_id = c.id and m.person_id = ${person}
    cross join lateral (select t.title, t.language from call_translation t where t.call_id = c.id
      order by t.language <> ${actor.language}, t.language <> c.default_language, t.language limit 1) x
    cross join lateral (
      select count(*)::int as waiting from call_application a where a.call_id = c.id and a.state = 'sent'
        and not exists (select 1 from call_recusal r where r.application_id = a.id and r.person_id = ${person})
        and not exists (select 1 from call_assessment z
          where z.application_id = a.id and z.assessor_id = m.id and z.sent_at is not null)) w
    where c.state = 'assessing' and w.waiting > 0 and not exists (
      select 1 from call_application a where a.call_id = c.id and a.state = 'sent' and ${isOwnApplication(actor)})`;
}

/** Bodies in which the actor's declaration runs out soon, ran out or was never made. */
function declarations(actor: Actor, now: Date): Sql {
  return sql`
    select s.id as space_id, s.id, x.title, x.language,
      max(d.declared_at) + make_interval(months => ${declarationDuty.months}) as due_at, 1 as waiting
    ${owedDeclarations(
      now,
      sql`h.person_id = ${personId(actor)}::uuid and ${visibleSpaces(actor)}`,
      sql`
      cross join lateral (select n.title, n.language from space_translation n where n.space_id = s.id
        order by n.language <> ${actor.language}, n.language <> s.default_language, n.language limit 1) x`,
    )}
    group by s.id, x.title, x.language`;
}
