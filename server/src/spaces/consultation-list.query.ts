import { Injectable } from '@nestjs/common';
import type { ConsultationSort } from '../../../shared/spaces.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { nameIn } from '../organisations/organisations.js';
import { type ConsultationFilter, conditionsOf } from './consultation-filters.js';
import { orderOf } from './consultation-order.js';
import { type ConsultationItemRow, presentItem } from './consultation-item.presenter.js';
import type { ConsultationItemDto } from './dto/consultation-item.dto.js';
import { SharedReading } from './shared-reading.js';
import { readableCells } from './visible-spaces.js';

/** Which page of the list, in which order. */
export interface ListPage {
  sort?: ConsultationSort;
  cursor?: string;
  limit?: number;
}

/** How many joint positions were handed in to the space `s`. Whoever reads it reads them. */
export const handedIn = sql`(select count(*)::int from position p where p.space_id = s.id)`;

/** Reads lists of consultations. */
@Injectable()
export class ConsultationListQuery {
  /** What one reader without a session sees, all see. */
  private readonly shared = new SharedReading<Page<ConsultationItemDto>>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The consultations the actor may see, by default the open ones, soonest closing first. */
  list(actor: Actor, filter: ConsultationFilter, where: ListPage): Promise<Page<ConsultationItemDto>> {
    const read = () => this.read(actor, filter, where);
    if (actor.kind !== 'anonymous') return read();
    return this.shared.read(JSON.stringify([actor.language, filter, where]), read);
  }

  private async read(actor: Actor, filter: ConsultationFilter, where: ListPage): Promise<Page<ConsultationItemDto>> {
    const { sort = 'closing', cursor, limit = 20 } = where;
    const now = this.clock.now();
    const rows = await this.db.prepared<ConsultationItemRow & { key: string }>(
      this.statement(actor, conditionsOf(actor, filter, now), { sort, after: readCursor(cursor, 2), limit, now }),
    );
    return page(
      rows,
      limit,
      (row) => presentItem(row, now),
      (row) => [row.key, row.id],
    );
  }

  /** One query: the page is cut first, and only its rows are joined with their texts, owner, activities and counts. */
  private statement(
    actor: Actor,
    conditions: Sql[],
    { sort, after, limit, now }: { sort: ConsultationSort; after: string[] | null; limit: number; now: Date },
  ): Sql {
    const order = orderOf(sort);
    const where = join(after ? [...conditions, order.after(after)] : conditions, ' and ');
    return sql`
      select s.id, s.slug, s.kind, s.state, s.opens_at as "opensAt", s.closes_at as "closesAt", s.time_zone as "timeZone",
        s.answer_due_at as "answerDueAt", s.answered_at as "answeredAt", s.levels, s.territories,
        s.policy_fields as "policyFields", s.stakeholder_types as "stakeholderTypes", ${order.key} as key,
        t.title, t.summary, t.language,
        o.id as "ownerId", o.slug as "ownerSlug", n.name as "ownerName", n.language as "ownerLanguage",
        a.kinds as activities, a.comments as "commentCount", ${handedIn} as "positionCount"
      from (select * from space s where ${where} order by ${order.by} limit ${limit + 1}) s
      cross join lateral (
        select t.title, t.summary, t.language from space_translation t where t.space_id = s.id
        order by t.language <> ${actor.language}, t.language <> s.default_language, t.language limit 1) t
      left join organisation o on o.id = s.owner_organisation_id
      left join lateral (${nameIn(actor.language)}) n on true
      cross join lateral (
        select coalesce(array_agg(a.kind order by a.position), '{}') as kinds,
          coalesce(sum((select sum(c.visible) from comment_tally c where c.activity_id = a.id)), 0)::int as comments
        from activity a where a.space_id = s.id and a.kind = 'comment' and ${readableCells(actor, now)}) a
      order by ${order.by}`;
  }
}
