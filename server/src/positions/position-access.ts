import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { Position, PositionOrganisation } from './position.entity.js';
import { type PositionFacts, positionPolicy } from './position.policy.js';

/** A joint position with what the rules know of it. */
export interface KnownPosition {
  position: Position;
  facts: PositionFacts;
}

/** Loads joint positions for reading and for changing. */
@Injectable()
export class PositionAccess {
  constructor(
    private readonly db: Database,
    private readonly spaces: SpaceAccess,
  ) {}

  /**
   * A joint position, once the actor may do this with it.
   * @param options with `lock` it is held until the transaction ends; with `seen`, only as the actor saw it
   * @throws Problem `not-found`, `unauthenticated`, `forbidden`, `version-conflict` or what the rule says
   */
  async require(
    actor: Actor,
    id: string,
    action: keyof typeof positionPolicy,
    options: { lock?: boolean; seen?: number } = {},
  ): Promise<KnownPosition> {
    const position = found(await this.db.find(Position, { id }, { lock: options.lock }));
    const organisations = await this.db.all(PositionOrganisation, { positionId: id });
    const facts = {
      state: position.state,
      organisationIds: organisations.map(({ organisationId }) => organisationId),
      space: position.spaceId ? await this.spaces.space(actor, position.spaceId) : null,
    };
    authorize(actor, positionPolicy, action, facts);
    if (options.seen !== undefined) assertVersion(position, options.seen);
    return { position, facts };
  }
}
