import { Injectable } from '@nestjs/common';
import type { CommentSort, Stance } from '../../../shared/comments.js';
import { Database, join, nothing, raw, type Sql, sql } from '../kernel/database/database.js';
import { type Page, page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { CommentExtras } from './comment-extras.js';
import { commentColumns, type CommentRow, commentSources } from './comment-row.js';
import { standingComments, visibleComments } from './visible-comments.js';

/** Which comments of an activity; see `ThreadQueryDto` for what each part means. */
export interface ThreadFilter {
  documentId?: string;
  blockId?: string;
  whole?: boolean;
  parentId?: string;
  sort?: CommentSort;
  stance?: Stance;
  answered?: boolean;
  organisationId?: string;
  language?: string;
  since?: Date;
  cursor?: string;
  limit: number;
}

/** Replies shown with a comment before anyone asks for more. */
const firstReplies = 3;

/** Figures by which lists are sorted. */
const figures = { 'most-discussed': 'descendants', 'most-supported': 'supports' } as const;

/**
 * Reads threads. Every page is found by a key in an index, so that the ten-thousandth comment costs what the tenth costs; the
 * activity is one that the actor may read.
 */
@Injectable()
export class ThreadQuery {
  constructor(
    private readonly db: Database,
    private readonly extras: CommentExtras,
  ) {}

  /** A page of comments: those at the top of their threads, or the direct replies to one. */
  async page(actor: Actor, activityId: string, filter: ThreadFilter): Promise<Page<CommentRow>> {
    const sort = filter.sort ?? (filter.parentId ? 'oldest' : 'newest');
    if (sort === 'newest' || sort === 'oldest' || filter.parentId) return this.byTime(actor, activityId, filter, sort);
    return this.byFigure(actor, activityId, filter, figures[sort]);
  }

  /** The first replies of several comments, and for each whether there are more: one row more than are shown. */
  async firstReplies(actor: Actor, parents: string[]): Promise<Map<string, Page<CommentRow>>> {
    if (parents.length === 0) return new Map();
    const rows = await this.db.prepared<CommentRow>(sql`
      select ${commentColumns(actor)} from unnest(${parents}::uuid[]) as parent (id)
      cross join lateral (select r.id from comment r where r.parent_id = parent.id and ${standingComments(actor, 'r')}
        order by r.created_at, r.id limit ${firstReplies + 1}) as first
      join comment c on c.id = first.id ${commentSources(actor)}
      order by c.created_at, c.id`);
    const byParent = Map.groupBy(rows, (row) => row.parentId as string);
    return new Map([...byParent].map(([id, replies]) => [id, page(replies, firstReplies, itself, timeKey)]));
  }

  private async byTime(
    actor: Actor,
    activityId: string,
    filter: ThreadFilter,
    sort: CommentSort,
  ): Promise<Page<CommentRow>> {
    const after = readCursor(filter.cursor, 2);
    const [order, beyond] = sort === 'oldest' ? [raw('asc'), raw('>')] : [raw('desc'), raw('<')];
    const conditions = [
      ...this.conditions(actor, activityId, filter),
      ...(after ? [sql`(c.created_at, c.id) ${beyond} (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
    ];
    const rows = await this.db.prepared<CommentRow>(sql`
      select ${commentColumns(actor)} from comment c ${commentSources(actor)} where ${join(conditions, ' and ')}
      order by c.created_at ${order}, c.id ${order} limit ${filter.limit + 1}`);
    return page(rows, filter.limit, itself, timeKey);
  }

  /**
   * By a figure, the largest first; those without one follow, the newest first. Both parts are read in the order of an index
   * and no further than the page needs.
   */
  private async byFigure(
    actor: Actor,
    activityId: string,
    filter: ThreadFilter,
    figure: 'descendants' | 'supports',
  ): Promise<Page<CommentRow>> {
    const conditions = join(this.conditions(actor, activityId, filter), ' and ');
    const place = filter.blockId ? sql`f.place_id = ${filter.blockId}` : sql`f.activity_id = ${activityId}`;
    const [withFigure, without] = parts(raw(figure), place, conditions, readCursor(filter.cursor, 3));
    const more = filter.limit + 1;
    const rows = await this.db.prepared<CommentRow & { figure: number }>(sql`
      with first as ((${withFigure} limit ${more}) union all (${without} limit ${more})
        order by figure desc, at desc nulls first, id desc limit ${more})
      select ${commentColumns(actor)}, first.figure from first join comment c on c.id = first.id ${commentSources(actor)}
      order by first.figure desc, first.at desc nulls first, c.id desc`);
    return page(rows, filter.limit, itself, (row) => [row.figure, row.createdAt, row.id]);
  }

  private conditions(actor: Actor, activityId: string, filter: ThreadFilter): Sql[] {
    const { documentId, blockId, whole, parentId, stance, answered, organisationId, language, since } = filter;
    const isAnswered = this.extras.isAnswered('c');
    // What has gone tells nothing of itself, so it has no place in a list of those that say something.
    const tellsWords = [stance, answered, organisationId, language].some((part) => part !== undefined);
    return [
      ...(parentId ? [sql`c.parent_id = ${parentId}`] : [sql`c.parent_id is null`]),
      ...(blockId ? [sql`c.place_id = ${blockId}`] : []),
      ...(whole ? [sql`c.place_id = ${documentId ?? activityId}`] : []),
      sql`c.activity_id = ${activityId}`,
      ...(documentId ? [sql`c.document_id = ${documentId}`] : []),
      ...(stance ? [sql`c.stance = ${stance}`] : []),
      ...(answered === undefined ? [] : [answered ? isAnswered : sql`not (${isAnswered})`]),
      ...(organisationId ? [sql`c.organisation_id = ${organisationId}`] : []),
      ...(language ? [sql`c.language = ${language}`] : []),
      ...(since ? [sql`c.appeared_at > ${since}`] : []),
      tellsWords ? visibleComments(actor) : standingComments(actor),
    ];
  }
}

const itself = <Row>(row: Row): Row => row;
const timeKey = (row: CommentRow) => [row.createdAt, row.id];

/** Comments that have a figure, by it, and those that have none, by their time; each after what the page before has shown. */
function parts(figure: Sql, place: Sql, conditions: Sql, after: string[] | null): [Sql, Sql] {
  const [shown, time, id] = after ?? [];
  const amongZeros = shown === '0';
  const below = after
    ? sql`and not ${amongZeros} and (f.${figure}, f.comment_id) < (${shown}::int, ${id}::uuid)`
    : nothing;
  const before = amongZeros ? sql`and (c.created_at, c.id) < (${time}::timestamptz, ${id}::uuid)` : nothing;
  const withFigure = sql`
    select c.id, f.${figure} as figure, null::timestamptz as at from comment_count f join comment c on c.id = f.comment_id
    where ${place} and f.${figure} > 0 and ${conditions} ${below} order by f.${figure} desc, f.comment_id desc`;
  const without = sql`
    select c.id, 0, c.created_at from comment c
    where ${conditions} and not exists (select 1 from comment_count f where f.comment_id = c.id and f.${figure} > 0) ${before}
    order by c.created_at desc, c.id desc`;
  return [withFigure, without];
}
