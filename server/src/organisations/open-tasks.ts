import { Injectable } from '@nestjs/common';
import type { OpenTaskKind } from '../../../shared/organisations.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';

/** Something a member has open in the organisation's name. */
export interface OpenTask {
  kind: OpenTaskKind;
  /** What it is about; null where the one who asks may not see it. */
  title: string | null;
  /** Which part somebody has in it: a role in a team or a body. */
  role: string | null;
}

/** A kind of open task, as the feature it is in knows it. */
export interface OpenTaskSource {
  kind: OpenTaskKind;
  /** A query with the columns `title` and `role`: what a member has open in the organisation's name, as the actor may know it. */
  list: (member: { organisationId: string; personId: string }, actor: Actor) => Sql;
  /** Makes all of it somebody else's, in the transaction that runs. */
  move: (actor: Actor, change: { organisationId: string; from: string; to: string }) => Promise<void>;
}

/**
 * What members have open in their organisation's name, so that nothing is orphaned when they leave. A newer feature registers
 * what is open in it when the application starts.
 */
@Injectable()
export class OpenTasks {
  private readonly sources: OpenTaskSource[] = [];

  constructor(private readonly db: Database) {}

  register(source: OpenTaskSource): void {
    this.sources.push(source);
  }

  async of(actor: Actor, member: { organisationId: string; personId: string }): Promise<OpenTask[]> {
    if (this.sources.length === 0) return [];
    const lists = this.sources.map(
      ({ kind, list }) => sql`select ${kind} as kind, t.title, t.role from (${list(member, actor)}) t`,
    );
    return this.db.query<OpenTask>(sql`select * from (${join(lists, ' union all ')}) x order by kind, title`);
  }

  async move(actor: Actor, change: { organisationId: string; from: string; to: string }): Promise<void> {
    for (const source of this.sources) await source.move(actor, change);
  }
}
