import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { Space } from '../spaces/space.entity.js';
import { Body } from './body.entity.js';
import type { BodyPart } from '../../../shared/bodies.js';
import { type BodyFacts, bodyPolicy, readsPart } from './body.policy.js';

/** A body that is about to be changed. */
export interface LockedBody {
  space: Space;
  body: Body;
}

/** Loads bodies for reading and for changing. */
@Injectable()
export class BodyAccess {
  constructor(
    private readonly db: Database,
    private readonly spaces: SpaceAccess,
  ) {}

  /**
   * What the rules need to know, once the actor may do this.
   * @param ref id or slug
   * @throws Problem `not-found`, also for other spaces; `unauthenticated`, `forbidden` or what the rule says
   */
  async require(actor: Actor, ref: string, action: keyof typeof bodyPolicy): Promise<BodyFacts> {
    const facts = await this.facts(actor, ref);
    authorize(actor, bodyPolicy, action, facts);
    return facts;
  }

  /**
   * What the rules need to know of a body, as the actor stands to it; what follows from that is for the caller's policy.
   * @param ref id or slug
   * @throws Problem `not-found` when there is no such body
   */
  async facts(actor: Actor, ref: string): Promise<BodyFacts> {
    const space = await this.spaces.space(actor, ref);
    const { kind } = space;
    if (kind === 'consultation') throw new Problem('not-found');
    const { parts } = found(await this.db.find(Body, { spaceId: space.id }));
    return { space: { ...space, kind }, parts };
  }

  /**
   * The body, for whoever may read this part of it.
   * @throws Problem `not-found` where the body is not for the actor; `unauthenticated` or `forbidden` where the part is not
   */
  async part(actor: Actor, ref: string, part: BodyPart): Promise<BodyFacts> {
    const facts = await this.require(actor, ref, 'read');
    if (readsPart(actor, facts, part)) return facts;
    throw new Problem(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
  }

  /**
   * Locks a body until the transaction ends, once the actor may do this with it as it is now. With `seen`, the version the
   * actor looked at, the change counts as one and is numbered.
   * @throws Problem as `require`, and `version-conflict`
   */
  async lock(actor: Actor, ref: string, action: keyof typeof bodyPolicy, seen?: number): Promise<LockedBody> {
    const { id } = await this.spaces.space(actor, ref);
    const space = found(await this.db.find(Space, { id }, { lock: true }));
    await this.require(actor, id, action);
    if (seen !== undefined) assertVersion(space, seen);
    space.version += 1;
    return { space, body: found(await this.db.find(Body, { spaceId: id })) };
  }
}
