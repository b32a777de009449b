import { Injectable } from '@nestjs/common';
import { contentLanguages, textSearchConfiguration } from '../../../shared/vocabulary/languages.js';
import { Database, join, nothing, raw, sql } from '../kernel/database/database.js';
import { type Page, page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { commentColumns, type CommentRow, commentSources } from './comment-row.js';

/** Matches that are ranked; a search that finds more wants another word. */
export const rankedMatches = 1000;

/** A comment that was found, with the words around the match. */
export type Hit = CommentRow & { rank: number; excerpt: string };

/** Marks around a match inside an excerpt; characters that no kept text contains. */
export const matchMarks = { start: '\uE000', end: '\uE001' } as const;

const headline = `StartSel=${matchMarks.start}, StopSel=${matchMarks.end}, MaxWords=40, MinWords=20`;

/** A language for each way in which words can be stemmed. */
const stemmers = [
  ...new Map(contentLanguages.map((language) => [textSearchConfiguration(language), language])).values(),
];

/** Finds comments by their words. */
@Injectable()
export class CommentSearchQuery {
  constructor(private readonly db: Database) {}

  /**
   * The best matches in these activities, which the actor may read. Only what everyone sees is searched, also for the team.
   * @param text words as people type them: all must occur, quotes keep words together, a minus leaves out
   */
  async find(
    actor: Actor,
    scope: SearchScope,
    text: string,
    where: { cursor?: string; limit: number },
  ): Promise<Page<Hit>> {
    const after = readCursor(where.cursor, 2);
    const wanted = await this.wanted(text);
    const beyond = after ? sql`where (rank, id) < (${after[0]}::real, ${after[1]}::uuid)` : nothing;
    const rows = await this.db.query<Hit>(sql`
      with best as materialized (
        select id, rank from find_comments(${scope.spaceId}, ${scope.activityIds}::uuid[], ${wanted}::tsquery, ${rankedMatches})
        ${beyond} order by rank desc, id desc limit ${where.limit + 1})
      select ${commentColumns(actor)}, best.rank,
        ts_headline(text_config(c.language), c.body || ' ' || coalesce(c.suggestion, ''), ${wanted}::tsquery, ${headline}) as excerpt
      from best join comment c on c.id = best.id ${commentSources(actor)}
      order by best.rank desc, c.id desc`);
    return page(
      rows,
      where.limit,
      (row) => row,
      (row) => [row.rank, row.id],
    );
  }

  /** What is searched for, stemmed in every way: a comment's own way is among them. */
  private async wanted(text: string): Promise<string> {
    const ways = stemmers.map((language) => sql`websearch_to_tsquery(text_config(${raw(`'${language}'`)}), t.text)`);
    const [row] = await this.db.prepared<{ wanted: string }>(sql`
      select (${join(ways, ' || ')})::text as wanted from (select ${text}::text as text) t`);
    return row?.wanted ?? '';
  }
}

/** Where to search: one consultation, in those of its activities that the actor may read. */
export interface SearchScope {
  spaceId: string;
  activityIds: string[];
}
