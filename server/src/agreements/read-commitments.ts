import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import type { NamedOrganisation } from '../bodies/body.query.js';
import { sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { CommitmentAccess } from './commitment-access.js';
import { CommitmentParties } from './commitment-parties.js';
import { presentCommitment, presentCommitmentItem } from './commitment.presenter.js';
import { type CommitmentFilter, CommitmentQuery } from './commitment.query.js';
import type { CommitmentDto, CommitmentPageDto } from './dto/commitment.dto.js';

/** Shows commitments to whoever may read them. */
@Injectable()
export class ReadCommitments {
  constructor(
    private readonly bodies: BodyAccess,
    private readonly access: CommitmentAccess,
    private readonly query: CommitmentQuery,
    private readonly parties: CommitmentParties,
  ) {}

  /**
   * The commitments of a body: what is still to come first, the soonest due first.
   * @throws Problem as `BodyAccess.part`
   */
  async ofBody(
    actor: Actor,
    ref: string,
    filter: CommitmentFilter & { cursor?: string; limit?: number },
  ): Promise<CommitmentPageDto> {
    const body = await this.bodies.part(actor, ref, 'agreements');
    const which = sql`c.space_id = ${body.space.id}`;
    const { items, nextCursor } = await this.query.list(actor, which, filter, filter);
    const { byStatus, overdue } = await this.query.counts(actor, which);
    const make = (await this.parties.of(actor, body)).length > 0;
    const counted = { counts: byStatus, overdueCount: overdue };
    return { items: items.map(presentCommitmentItem), nextCursor, ...counted, can: { make } };
  }

  /** The commitments of an organisation in all bodies whose agreements the actor may read. */
  async ofOrganisation(
    actor: Actor,
    organisationId: string,
    filter: CommitmentFilter & { cursor?: string; limit?: number },
  ): Promise<CommitmentPageDto> {
    const which = sql`c.organisation_id = ${organisationId}`;
    const { items, nextCursor } = await this.query.list(actor, which, filter, filter);
    const { byStatus, overdue } = await this.query.counts(actor, which);
    const counted = { counts: byStatus, overdueCount: overdue };
    return { items: items.map(presentCommitmentItem), nextCursor, ...counted, can: { make: false } };
  }

  /** @throws Problem as `CommitmentAccess.require` */
  async page(actor: Actor, ref: string, id: string): Promise<CommitmentDto> {
    const { facts } = await this.access.require(actor, ref, id, 'read');
    return presentCommitment(await this.query.one(actor, id), await this.query.details(actor, id), facts, actor);
  }

  /** The organisations in whose name the actor may promise something. */
  async committers(actor: Actor, ref: string): Promise<NamedOrganisation[]> {
    return this.parties.of(actor, await this.bodies.part(actor, ref, 'agreements'));
  }
}
