import { Injectable } from '@nestjs/common';
import { join, nothing, raw, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';

/** The parts of an actor that newer features know. */
export type ActorPart = 'memberships' | 'teams';

/**
 * Pieces of the one query that finds out who asks. A newer feature registers its piece when the application starts, so
 * that accounts need not know its tables and a request still costs one query.
 */
@Injectable()
export class ActorParts {
  private readonly parts = new Map<ActorPart, Sql>();

  /**
   * @param list a subselect of one JSON array, for the person in the row `p`:
   *   ``sql`select json_agg(json_build_object('spaceId', t.space_id, 'role', t.role)) from space_team t where t.person_id = p.id` ``
   */
  register<P extends ActorPart>(part: P, list: Sql): void {
    this.parts.set(part, list);
  }

  /** The pieces as columns named like the actor's fields, each after a comma. */
  get columns(): Sql {
    if (this.parts.size === 0) return nothing;
    return join(
      [...this.parts].map(([part, list]) => sql`coalesce((${list}), '[]'::json) as ${raw(part)}`),
      ', ',
      ', ',
    );
  }
}

/** A row as the query gives it: a part is missing where no feature has registered it. */
export type WithActorParts<Row> = Row & Partial<Pick<Actor, ActorPart>>;
