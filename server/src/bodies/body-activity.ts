import { Injectable } from '@nestjs/common';
import type { BodyHappening, BodyPart } from '../../../shared/bodies.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, nothing, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { readableActivities } from '../spaces/visible-spaces.js';
import { BodyAccess } from './body-access.js';
import { readsPart } from './body.policy.js';
import type { BodyActivityItemDto } from './dto/activity.dto.js';

/** How one kind of happening is told. */
export interface ToldHappening {
  type: BodyHappening;
  /** The part it belongs to, whose readers alone are told; null for the body itself. */
  part: BodyPart | null;
  /**
   * One JSON value with `title`, `language`, `page` and `code`, as far as there are such; null where it is not to be told. The
   * event is the row `e`, its space the row `s`.
   */
  subject: (actor: Actor, now: Date) => Sql;
}

/** What happened in a body, as its readers are told. Newer features add what happens in them. */
@Injectable()
export class BodyActivity {
  private readonly told: ToldHappening[] = [
    { type: 'body.opened', part: null, subject: () => sql`'{}'::jsonb` },
    { type: 'body.archived', part: null, subject: () => sql`'{}'::jsonb` },
    { type: 'body.stage-changed', part: null, subject: () => sql`jsonb_build_object('code', e.data -> 'stage')` },
    { type: 'document.published', part: null, subject: publishedVersion },
  ];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
  ) {}

  /** Tells this, too, from now on. */
  add(...happenings: ToldHappening[]): void {
    this.told.push(...happenings);
  }

  /**
   * What happened, the newest first, as far as the actor may read what it happened to.
   * @throws Problem `not-found`
   */
  async list(
    actor: Actor,
    ref: string,
    { cursor, limit = 20 }: { cursor?: string; limit?: number },
  ): Promise<Page<BodyActivityItemDto>> {
    const facts = await this.access.require(actor, ref, 'read');
    const told = this.told.filter(({ part }) => part === null || readsPart(actor, facts, part));
    const subjects = told.map(({ type, subject }) => sql`when ${type} then (${subject(actor, this.clock.now())})`);
    const after = readCursor(cursor, 2);
    const rows = await this.db.query<BodyActivityItemDto>(sql`
      select e.id, e.type, e.created_at as at, x.it ->> 'title' as title, x.it ->> 'language' as language,
        x.it ->> 'page' as page, x.it ->> 'code' as code
      from event e join space s on s.id = e.space_id
      cross join lateral (select case e.type ${join(subjects, ' ')} end as it) x
      where e.space_id = ${facts.space.id} and e.type = any(${told.map(({ type }) => type)}::text[])
        and x.it is not null ${after ? sql`and (e.created_at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : nothing}
      order by e.created_at desc, e.id desc limit ${limit + 1}`);
    return page(
      rows,
      limit,
      (row) => row,
      (row) => [row.at.toISOString(), row.id],
    );
  }
}

/** A version that was published, where the reader may read the texts it stands among. */
function publishedVersion(actor: Actor, now: Date): Sql {
  return sql`select jsonb_build_object('title', coalesce(n.title, v.title), 'language', coalesce(n.language, v.language),
      'page', 'documents/' || d.id, 'code', v.number)
    from document d join document_version v on v.id = (e.data ->> 'versionId')::uuid join activity a on a.id = d.activity_id
    left join version_translation n on n.version_id = v.id and n.language = ${actor.language}
    where d.id = v.document_id and ${readableActivities(actor, now)}`;
}
