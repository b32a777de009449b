import { Injectable, type OnModuleInit } from '@nestjs/common';
import { adviceRequestPath, opinionPath } from '../../../shared/space-paths.js';
import { BodyDuties } from '../bodies/body-duties.js';
import { termRuns } from '../bodies/body-list.query.js';
import { readablePart } from '../bodies/readable-part.js';
import { type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { spokenFor } from '../organisations/organisation.policy.js';
import { readableOpinions } from './readable-opinions.js';

/** Tells members which votes, objection periods and requests wait for them, and authorities which advice. */
@Injectable()
export class OpinionDuties implements OnModuleInit {
  constructor(private readonly duties: BodyDuties) {}

  onModuleInit(): void {
    this.duties.add(
      { kind: 'vote', list: votes, path: opinionPath },
      { kind: 'object', list: objections, path: opinionPath },
      { kind: 'contribute', list: contributions, path: adviceRequestPath },
      { kind: 'answer', list: answers, path: opinionPath },
    );
  }
}

/** Votes of the actor's seats, and of those that passed theirs on to one of them. */
const votes = (actor: Actor, now: Date): Sql =>
  rounds(actor, now, 'voting', sql`mine.id in (k.seat_id, k.proxy_seat_id)`);

const objections = (actor: Actor, now: Date): Sql => rounds(actor, now, 'objecting', sql`mine.id = k.seat_id`);

/**
 * Rounds that run, with how many seats the actor may still decide for.
 * @param mine whether the actor's seat in the row `mine` may decide for the seat in the row `k`
 */
function rounds(actor: Actor, now: Date, state: 'voting' | 'objecting', mine: Sql): Sql {
  return sql`
    select op.space_id, op.id, x.title, x.language, r.closes_at as due_at, w.waiting
    from opinion op join space s on s.id = op.space_id
    join adoption_round r on r.opinion_id = op.id and r.outcome is null and r.closes_at > ${now}
    ${titled(actor, sql`r.version_id`)}
    cross join lateral (
      select count(*)::int as waiting from round_seat k join seat t on t.id = k.seat_id
      where k.round_id = r.id and not k.has_voted and ${termRuns(now)}
        and exists (select 1 from (${ownSeats(actor, now)}) mine where ${mine})) w
    where op.state = ${state} and w.waiting > 0 and ${readableOpinions(actor)}`;
}

/** Requests on which a seat of the actor's has not said anything yet. */
function contributions(actor: Actor, now: Date): Sql {
  return sql`
    select q.space_id, q.id, q.title, q.language, q.contribute_until as due_at, w.waiting
    from advice_request q join space s on s.id = q.space_id
    cross join lateral (
      select count(*)::int as waiting from (${ownSeats(actor, now)}) mine
      where not exists (select 1 from advice_contribution c where c.request_id = q.id and c.seat_id = mine.id)) w
    where q.state = 'open' and q.contribute_until > ${now} and w.waiting > 0 and ${readablePart(actor, 'opinions')}`;
}

/** Advice that waits for an answer of an authority the actor speaks for. */
function answers(actor: Actor): Sql {
  return sql`
    select op.space_id, op.id, x.title, x.language, op.answer_due_at as due_at, w.waiting
    from opinion op join space s on s.id = op.space_id
    ${titled(actor, sql`op.version_id`)}
    cross join lateral (
      select count(*)::int as waiting from recommendation m where m.opinion_id = op.id and m.answered_at is null) w
    where op.state = 'published' and op.addressee_organisation_id = any(${spokenFor(actor)}::uuid[]) and w.waiting > 0
      and ${readableOpinions(actor)}`;
}

/** The seats of the body in the row `s` on which the actor sits now. */
const ownSeats = (actor: Actor, now: Date): Sql => sql`
  select t.id from seat t where t.space_id = s.id and ${termRuns(now)}
    and exists (select 1 from seat_person h where h.seat_id = t.id and h.person_id = ${personId(actor)}::uuid)`;

/** The title of a version in the actor's language, as the row `x`. */
const titled = (actor: Actor, versionId: Sql): Sql => sql`
  cross join lateral (
    select coalesce(n.title, v.title) as title, coalesce(n.language, v.language) as language from document_version v
    left join version_translation n on n.version_id = v.id and n.language = ${actor.language} where v.id = ${versionId}) x`;
