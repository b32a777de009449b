import { Injectable } from '@nestjs/common';
import { type ForumLinkAnswer, forumLinkLifecycle } from '../../../shared/exchange.js';
import { next } from '../../../shared/lifecycle.js';
import { BodyAccess } from '../bodies/body-access.js';
import type { BodyFacts } from '../bodies/body.policy.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { ForumLinkAsked, ForumLinkDecided, ForumLinkEnded } from './exchange.events.js';
import { exchangePolicy } from './exchange.policy.js';
import { ForumLink } from './forum-link.entity.js';

/** Any number; whoever changes what feeds what takes turns by it, since a circle can be closed at two places at once. */
const nestingLock = 7_201_461;

/** Forums feed forums: local ones a national one, national ones a European one. */
@Injectable()
export class ForumLinks {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
  ) {}

  /**
   * Asks to feed another body; one that declined can be asked again, or another one in its place. That one of the two is private
   * is seen by those alone who may read both.
   * @param parentRef id or slug of the body above
   * @throws Problem `validation-failed` for a parent that the actor cannot see or that has no exchange; for a circle.
   *   `already-exists` while it feeds a forum or has asked one
   */
  async ask(actor: Actor, ref: string, parentRef: string): Promise<void> {
    await this.db.transaction(async () => {
      const child = await this.kept(actor, ref);
      await this.takeTurns();
      const parentId = await this.parentFor(actor, child.space.id, parentRef);
      const link = await this.db.find(ForumLink, { childSpaceId: child.space.id });
      if (link && link.state !== 'declined') throw new Problem('already-exists');
      await this.db.save(
        Object.assign(new ForumLink(), {
          childSpaceId: child.space.id,
          parentSpaceId: parentId,
          state: 'asked',
          askedAt: this.clock.now(),
          decidedAt: null,
        }),
      );
      await this.events.record(actor, new ForumLinkAsked(child.space.id, parentId, {}));
    });
  }

  /**
   * Accepts or declines a forum that asked, for those in the team of the upper one who may read it.
   * @throws Problem `not-found` when it has not asked, or is not for the actor; `invalid-transition` when that is decided
   */
  async answer(actor: Actor, ref: string, childId: string, command: ForumLinkAnswer): Promise<void> {
    await this.db.transaction(async () => {
      const parent = await this.kept(actor, ref);
      await this.access.require(actor, childId, 'read');
      await this.takeTurns();
      const where = { childSpaceId: childId, parentSpaceId: parent.space.id };
      const link = found(await this.db.find(ForumLink, where, { lock: true }));
      if (command === 'accept' && (await this.isAbove(childId, parent.space.id))) throw circle();
      link.state = next(forumLinkLifecycle, link.state, command);
      link.decidedAt = this.clock.now();
      await this.db.save(link);
      await this.events.record(actor, new ForumLinkDecided(childId, parent.space.id, { state: link.state }));
    });
  }

  /** Ends it, for either team; what was handed up stays, with what became of it. */
  async end(actor: Actor, ref: string, childId: string | null): Promise<void> {
    await this.db.transaction(async () => {
      const { space } = await this.kept(actor, ref);
      if (childId) await this.access.require(actor, childId, 'read');
      const where = childId ? { childSpaceId: childId, parentSpaceId: space.id } : { childSpaceId: space.id };
      const link = found(await this.db.find(ForumLink, where, { lock: true }));
      await this.db.delete(ForumLink, { childSpaceId: link.childSpaceId });
      await this.events.record(actor, new ForumLinkEnded(link.childSpaceId, link.parentSpaceId, {}));
    });
  }

  private async kept(actor: Actor, ref: string): Promise<BodyFacts> {
    const body = await this.access.part(actor, ref, 'exchange');
    authorize(actor, exchangePolicy, 'keep', body);
    return body;
  }

  private async takeTurns(): Promise<void> {
    await this.db.sql`select pg_advisory_xact_lock(${nestingLock})`;
  }

  private async parentFor(actor: Actor, childId: string, parentRef: string): Promise<string> {
    const parent = await this.access.require(actor, parentRef, 'read').catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'not-found') throw refuse('unknownBody');
      throw error;
    });
    const isAtWork = parent.parts.exchange !== undefined && parent.space.state === 'active';
    if (!isAtWork) throw refuse('exchangeNotInUse');
    if (parent.space.id === childId || (await this.isAbove(childId, parent.space.id))) throw circle();
    return parent.space.id;
  }

  /** Whether one body is above another, through forums that have been accepted. */
  private async isAbove(upperId: string, lowerId: string): Promise<boolean> {
    const row = await this.db.one`
      with recursive above as (
        select parent_space_id as id from forum_link where child_space_id = ${lowerId} and state = 'accepted'
        union select l.parent_space_id from above a join forum_link l on l.child_space_id = a.id and l.state = 'accepted')
      select 1 from above where id = ${upperId}`;
    return row !== null;
  }
}

const refuse = (code: string): Problem => new Problem('validation-failed', { errors: [{ pointer: '/parent', code }] });

const circle = (): Problem => refuse('circle');
