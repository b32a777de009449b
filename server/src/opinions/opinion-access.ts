import { Injectable } from '@nestjs/common';
import { effectiveOpinionState } from '../../../shared/opinions.js';
import { BodyAccess } from '../bodies/body-access.js';
import { termRuns } from '../bodies/body-list.query.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { EndRounds } from './end-rounds.js';
import type { OpinionFacts, OwnSeat } from './opinion-facts.js';
import { Opinion } from './opinion.entity.js';
import { opinionPolicy } from './opinion.policy.js';
import { endOfStatements } from './opinion.presenter.js';
import { OpinionQuery, type OpinionRow } from './opinion.query.js';

/** Loads opinions for reading and for changing. */
@Injectable()
export class OpinionAccess {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
    private readonly query: OpinionQuery,
    private readonly endRounds: EndRounds,
  ) {}

  /**
   * An opinion as it is now, once the actor may do this with it.
   * @throws Problem `not-found` when there is none or the actor may not read it; otherwise what the rule says
   */
  async require(
    actor: Actor,
    opinionId: string,
    action: keyof typeof opinionPolicy,
  ): Promise<{ row: OpinionRow; facts: OpinionFacts }> {
    const row = found((await this.query.rows(actor, sql`op.id = ${opinionId}`, sql``))[0]);
    const body = await this.bodies.require(actor, row.spaceId, 'read');
    const now = this.clock.now();
    const { id, addresseeOrganisationId, round } = row;
    const state = effectiveOpinionState(row.state, round, now);
    const statementsUntil = row.statementsUntil ?? (state === 'adopted' ? endOfStatements(row) : null);
    const seats = await this.ownSeats(actor, row);
    const facts = { id, body, state, addresseeOrganisationId, statementsUntil, round, seats, now };
    authorize(actor, opinionPolicy, action, facts);
    return { row, facts };
  }

  /**
   * Locks an opinion until the transaction ends, brought to the state that holds now, once the actor may do this with it.
   * @param seen version the actor looked at, where that matters
   * @throws Problem as `require`, and `version-conflict`
   */
  async lock(
    actor: Actor,
    opinionId: string,
    action: keyof typeof opinionPolicy,
    seen?: number,
  ): Promise<{ opinion: Opinion; facts: OpinionFacts }> {
    const opinion = found(await this.db.find(Opinion, { id: opinionId }, { lock: true }));
    await this.endRounds.catchUp(opinion);
    const { facts } = await this.require(actor, opinionId, action);
    if (seen !== undefined) assertVersion(opinion, seen);
    opinion.version += 1;
    return { opinion, facts };
  }

  /** The seats the actor sits on now, and those that passed their vote on to one of them. */
  private async ownSeats(actor: Actor, { id, spaceId, round }: OpinionRow): Promise<OwnSeat[]> {
    const person = personId(actor);
    if (!person) return [];
    return this.db.query<OwnSeat>(sql`
      with own as (
        select t.id from seat t join space s on s.id = t.space_id
        where t.space_id = ${spaceId} and ${termRuns(this.clock.now())}
          and exists (select 1 from seat_person h where h.seat_id = t.id and h.person_id = ${person}))
      select t.id as "seatId", t.id not in (select id from own) as "isProxy", k.seat_id is not null as decides,
        coalesce(k.has_voted, false) as "hasVoted", k.choice, k.proxy_seat_id as "proxySeatId",
        coalesce(r.method = 'vote' and k.seat_id is not null and (r.is_secret or k.choice in ('against', 'abstain')), false)
          or exists (select 1 from objection j join adoption_round e on e.id = j.round_id where e.opinion_id = ${id} and j.seat_id = t.id) as dissented
      from seat t
      left join adoption_round r on r.id = ${round?.id ?? null}
      left join round_seat k on k.round_id = r.id and k.seat_id = t.id
      join space s on s.id = t.space_id
      where t.id in (select id from own) or (k.proxy_seat_id in (select id from own) and ${termRuns(this.clock.now())})
      order by 2, t.rank, t.id`);
  }
}
