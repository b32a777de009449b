import { Injectable } from '@nestjs/common';
import { signedIn } from '../accounts/signed-in.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { SpaceAccess } from './space-access.js';
import { spacePolicy } from './space.policy.js';

/** Minutes without a look after which the next one is a new visit. */
const visitMinutes = 30;

/** Who wants to hear of a space, and what is new to them there. */
@Injectable()
export class Following {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: SpaceAccess,
  ) {}

  /** Tells the person about a space from now on; asking twice changes nothing. */
  async follow(actor: Actor, ref: string): Promise<void> {
    const spaceId = await this.followable(actor, ref);
    await this.db.sql`
      insert into space_follow (space_id, person_id, since) values (${spaceId}, ${signedIn(actor)}, ${this.clock.now()})
      on conflict do nothing`;
  }

  /** Tells the person no more. */
  async unfollow(actor: Actor, ref: string): Promise<void> {
    const spaceId = await this.followable(actor, ref);
    await this.db.sql`delete from space_follow where space_id = ${spaceId} and person_id = ${signedIn(actor)}`;
  }

  /**
   * Notes that the person looks at a space. Looks less than half an hour apart are one visit.
   * @returns when the visit before this one ended; null on the first
   */
  async visit(actor: Actor, ref: string): Promise<Date | null> {
    const spaceId = await this.followable(actor, ref);
    const now = this.clock.now();
    const visitStarted = new Date(now.getTime() - visitMinutes * 60_000);
    const row = await this.db.one<{ previousAt: Date | null }>`
      insert into space_visit as v (space_id, person_id, seen_at) values (${spaceId}, ${signedIn(actor)}, ${now})
      on conflict (space_id, person_id) do update
        set previous_at = case when v.seen_at < ${visitStarted} then v.seen_at else v.previous_at end, seen_at = ${now}
      returning previous_at as "previousAt"`;
    return row?.previousAt ?? null;
  }

  private async followable(actor: Actor, ref: string): Promise<string> {
    const space = await this.access.space(actor, ref);
    authorize(actor, spacePolicy, 'follow', space);
    return space.id;
  }
}
