import { Injectable } from '@nestjs/common';
import type { CommentState } from '../../../shared/comments.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, nothing, type Sql, sql } from '../kernel/database/database.js';
import { type Page, page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { commentColumns, type CommentRow, commentSources } from './comment-row.js';
import { visibleSpaces } from '../spaces/visible-spaces.js';
import { visibleAnywhere } from './visible-comments.js';
import type { SpaceKind } from '../../../shared/spaces.js';

/** A comment with the space it was made in, for lists across spaces. */
export type OwnRow = CommentRow & {
  spaceKind: SpaceKind;
  spaceSlug: string;
  spaceTitle: string;
  /** Whether the actor may still read that space. */
  inSight: boolean;
};

interface PageOf {
  cursor?: string;
  limit?: number;
}

/** Lists of what someone said, wherever it was, the newest first. */
@Injectable()
export class OwnCommentsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What a person said, in every state or in one. */
  async ofPerson(actor: Actor, person: string, where: PageOf & { state?: CommentState }): Promise<Page<OwnRow>> {
    const { state } = where;
    return this.list(actor, sql`c.person_id = ${person} ${state ? sql`and c.state = ${state}` : nothing}`, where);
  }

  /** What a guest said and nobody has taken over. */
  async ofGuest(actor: Actor, guest: string, where: PageOf): Promise<Page<OwnRow>> {
    return this.list(actor, sql`c.guest_id = ${guest} and c.person_id is null`, where);
  }

  /** What was said in an organisation's name, as far as the actor may read it. */
  async ofOrganisation(actor: Actor, organisation: string, where: PageOf): Promise<Page<OwnRow>> {
    return this.list(
      actor,
      sql`c.organisation_id = ${organisation} and ${visibleAnywhere(actor, this.clock.now())}`,
      where,
    );
  }

  private async list(actor: Actor, condition: Sql, { cursor, limit = 20 }: PageOf): Promise<Page<OwnRow>> {
    const after = readCursor(cursor, 2);
    const rows = await this.db.query<OwnRow>(sql`
      select ${commentColumns(actor)}, s.kind as "spaceKind", s.slug as "spaceSlug", t.title as "spaceTitle",
        ${visibleSpaces(actor)} as "inSight"
      from comment c join activity a on a.id = c.activity_id join space s on s.id = c.space_id ${commentSources(actor)}
      cross join lateral (select title from space_translation where space_id = s.id
        order by language <> ${actor.language}, language <> s.default_language, language limit 1) t
      where ${condition} ${after ? sql`and (c.created_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : nothing}
      order by c.created_at desc, c.id desc limit ${limit + 1}`);
    return page(
      rows,
      limit,
      (row) => row,
      (row) => [row.createdAt, row.id],
    );
  }
}
