import { Injectable } from '@nestjs/common';
import type { AffiliationSide } from '../../../shared/organisations.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { AffiliationAsked, AffiliationConfirmed, AffiliationEnded } from './organisation.events.js';
import { Organisation } from './organisation.entity.js';
import { organisationPolicy } from './organisation.policy.js';

/** The two organisations of an affiliation. */
interface Pair {
  umbrellaId: string;
  memberId: string;
}

/**
 * Who belongs to which umbrella: asked by one side, so once the other confirms it. Nobody is, through others, under itself.
 */
@Injectable()
export class Affiliations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /**
   * Says that another organisation is this one's umbrella or its member. Where the other has said so already, this confirms it.
   * @param as what the other organisation is
   * @throws Problem `already-exists` when this side has said so before; `affiliation-circle`
   */
  async ask(actor: Actor, organisationId: string, otherId: string, as: AffiliationSide): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(actor, organisationId);
      found(await this.db.find(Organisation, { id: otherId }));
      const [umbrellaId, memberId] = as === 'umbrella' ? [otherId, organisationId] : [organisationId, otherId];
      const askedBy = as === 'umbrella' ? 'member' : 'umbrella';
      await this.assertNoCircle({ umbrellaId, memberId });
      const present = await this.db.one<{ askedBy: AffiliationSide; confirmed: boolean }>`
        select asked_by as "askedBy", confirmed_at is not null as confirmed from organisation_affiliation
        where umbrella_id = ${umbrellaId} and member_id = ${memberId}`;
      if (present && (present.confirmed || present.askedBy === askedBy)) throw new Problem('already-exists');
      if (present) return this.settle(actor, { umbrellaId, memberId });
      await this.db.sql`
        insert into organisation_affiliation (umbrella_id, member_id, asked_by, asked_at)
        values (${umbrellaId}, ${memberId}, ${askedBy}, ${this.clock.now()})`;
      await this.events.record(actor, new AffiliationAsked(umbrellaId, memberId));
    });
  }

  /**
   * Confirms what the other side has said.
   * @throws Problem `not-found` when it has not; `affiliation-circle` when others confirmed what makes a circle of it meanwhile
   */
  async confirm(actor: Actor, organisationId: string, otherId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(actor, organisationId);
      const pair = found(
        await this.db.one<Pair>`
          select umbrella_id as "umbrellaId", member_id as "memberId" from organisation_affiliation where confirmed_at is null and (
            (umbrella_id = ${organisationId} and member_id = ${otherId} and asked_by = 'member')
            or (member_id = ${organisationId} and umbrella_id = ${otherId} and asked_by = 'umbrella'))`,
      );
      await this.assertNoCircle(pair);
      await this.settle(actor, pair);
    });
  }

  /**
   * Ends an affiliation, declines one or takes the question back; either side may.
   * @throws Problem `not-found`
   */
  async end(actor: Actor, organisationId: string, otherId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(actor, organisationId);
      const pair = await this.db.one<Pair>`
        delete from organisation_affiliation where (umbrella_id = ${organisationId} and member_id = ${otherId})
          or (member_id = ${organisationId} and umbrella_id = ${otherId})
        returning umbrella_id as "umbrellaId", member_id as "memberId"`;
      const { umbrellaId, memberId } = found(pair);
      await this.events.record(actor, new AffiliationEnded(umbrellaId, memberId));
    });
  }

  /** All affiliations change one after the other: two that are no circle can be one together. */
  private async hold(actor: Actor, organisationId: string): Promise<void> {
    authorize(actor, organisationPolicy, 'edit', found(await this.db.find(Organisation, { id: organisationId })));
    await this.db.sql`select pg_advisory_xact_lock(hashtextextended('organisation-affiliations', 0))`;
  }

  private async settle(actor: Actor, { umbrellaId, memberId }: Pair): Promise<void> {
    await this.db.sql`
      update organisation_affiliation set confirmed_at = ${this.clock.now()}
      where umbrella_id = ${umbrellaId} and member_id = ${memberId}`;
    await this.events.record(actor, new AffiliationConfirmed(umbrellaId, memberId));
  }

  private async assertNoCircle({ umbrellaId, memberId }: Pair): Promise<void> {
    const circle = await this.db.one`
      with recursive below (id) as (
        select ${memberId}::uuid
        union select a.member_id from organisation_affiliation a join below b on b.id = a.umbrella_id where a.confirmed_at is not null)
      select 1 from below where id = ${umbrellaId}`;
    if (circle) throw new Problem('affiliation-circle');
  }
}
