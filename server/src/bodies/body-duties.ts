import { Injectable } from '@nestjs/common';
import type { BodyDuty } from '../../../shared/bodies.js';
import type { SpaceAddress } from '../../../shared/space-paths.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import type { DutyDto } from './dto/duty.dto.js';

/** One kind of thing that waits for people in bodies. */
export interface DutySource {
  kind: BodyDuty;
  /**
   * What of it waits for the actor, and can be done by them now: a query for the columns `space_id`, `id`, `title`, `language`,
   * `due_at` and `waiting`, under the rules by which it is read and done.
   */
  list: (actor: Actor, now: Date) => Sql;
  /** Where it is done. */
  path: (space: SpaceAddress, id: string) => string;
}

interface DutyRow extends Omit<DutyDto, 'path' | 'isOverdue'> {
  space: SpaceAddress;
}

/** How many are shown; nobody does more at a time. */
const most = 100;

/** What waits for people in bodies. Newer features add what waits in them. */
@Injectable()
export class BodyDuties {
  private readonly sources: DutySource[] = [];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Lists this, too, from now on. */
  add(...sources: DutySource[]): void {
    this.sources.push(...sources);
  }

  /** What waits for the actor in the bodies that are open, the most urgent first. @throws Problem `unauthenticated` */
  async of(actor: Actor): Promise<DutyDto[]> {
    if (actor.kind !== 'person') throw new Problem('unauthenticated');
    const now = this.clock.now();
    const lists = this.sources.map(({ kind, list }) => sql`select ${kind} as kind, y.* from (${list(actor, now)}) y`);
    const rows = await this.db.query<DutyRow>(sql`
      select d.kind, d.id, d.title, d.language, d.due_at as "dueAt", d.waiting, x.title as "bodyTitle", x.language as "bodyLanguage",
        s.time_zone as "timeZone", json_build_object('kind', s.kind, 'slug', s.slug) as space
      from (${join(lists, ' union all ')}) d join space s on s.id = d.space_id
      cross join lateral (select t.title, t.language from space_translation t where t.space_id = s.id
        order by t.language <> ${actor.language}, t.language <> s.default_language, t.language limit 1) x
      where s.state = 'active' order by d.due_at nulls last, d.kind, d.id limit ${most}`);
    return rows.map(({ space, ...row }) => ({
      ...row,
      path: this.sources.find(({ kind }) => kind === row.kind)?.path(space, row.id) ?? '',
      isOverdue: row.dueAt !== null && row.dueAt <= now,
    }));
  }
}
