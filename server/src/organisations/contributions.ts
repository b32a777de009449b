import { Injectable } from '@nestjs/common';
import type { ContributionKind } from '../../../shared/organisations.js';
import type { SpaceAddress } from '../../../shared/space-paths.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, nothing, type Sql, sql } from '../kernel/database/database.js';
import { type Page, page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import type { ContributionDto } from './dto/contribution.dto.js';

/** A contribution as its source's query gives it, with the space it was made in. */
export interface ContributionRow {
  id: string;
  kind: ContributionKind;
  at: Date;
  space: SpaceAddress & { title: string; language: string };
  /** What the source needs for the address. */
  ref: string | null;
  /** The beginning of what was said, or null. */
  text: string | null;
  textLanguage: string | null;
  /** A role or a status, in the words of the kind. */
  code: string | null;
}

/** A kind of contribution, as the feature it is made in knows it. */
export interface ContributionSource {
  kind: ContributionKind;
  /** Columns of `from`: its id, when it was made, and what is told of it. */
  id: Sql;
  at: Sql;
  ref?: Sql;
  /** All of what was said; its beginning is told. */
  text?: Sql;
  textLanguage?: Sql;
  code?: Sql;
  /** Tables and joins, with the space as `s`. */
  from: Sql;
  /** Which of them are the organisation's, and may be read by the actor: the SQL twin of the feature's own rule. */
  where: (organisationId: string, actor: Actor, now: Date) => Sql;
  /** Where it stands. */
  path: (row: ContributionRow) => string;
}

/** Longest excerpt, in characters. */
const excerptLength = 280;

/** The beginning of a text, cut between words. */
const beginningOf = (text: Sql): Sql => sql`case when length(${text}) <= ${excerptLength} then ${text}
  else regexp_replace(left(${text}, ${excerptLength}), '\\s+\\S*$', '') || '…' end`;

/**
 * Everything an organisation contributed, whichever feature it was made in. A newer feature registers its kind when the
 * application starts, so that this one need not know its tables.
 */
@Injectable()
export class Contributions {
  private readonly sources = new Map<ContributionKind, ContributionSource>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  register(source: ContributionSource): void {
    this.sources.set(source.kind, source);
  }

  /** What the actor may read of it, of one kind or of all, the newest first. */
  async list(
    actor: Actor,
    organisationId: string,
    { kind, cursor, limit = 20 }: { kind?: ContributionKind; cursor?: string; limit?: number },
  ): Promise<Page<ContributionDto>> {
    const after = readCursor(cursor, 2);
    const sources = [...this.sources.values()].filter((source) => !kind || source.kind === kind);
    if (sources.length === 0) return { items: [], nextCursor: null };
    // Each kind is read by its own index and no further than the page, then all are put in order.
    const parts = sources.map(
      ({ id, at, from, where, ...source }) => sql`(
        select ${source.kind} as kind, ${id} as id, ${at} as at, s.id as space_id, ${source.ref ?? sql`null`}::text as ref,
          ${source.text ? beginningOf(source.text) : sql`null`}::text as text, ${source.textLanguage ?? sql`null`}::text as "textLanguage", ${source.code ?? sql`null`}::text as code
        from ${from} where ${where(organisationId, actor, this.clock.now())}
          ${after ? sql`and (${at}, ${id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : nothing}
        order by ${at} desc, ${id} desc limit ${limit + 1})`,
    );
    const rows = await this.db.query<ContributionRow>(sql`
      select x.id, x.kind, x.at, x.ref, x.text, x."textLanguage", x.code,
        json_build_object('kind', s.kind, 'slug', s.slug, 'title', t.title, 'language', t.language) as space
      from (${join(parts, ' union all ')}) x join space s on s.id = x.space_id
      cross join lateral (select title, language from space_translation where space_id = s.id
        order by language <> ${actor.language}, language <> s.default_language, language limit 1) t
      order by x.at desc, x.id desc limit ${limit + 1}`);
    return page(
      rows,
      limit,
      (row) => this.present(row),
      (row) => [row.at, row.id],
    );
  }

  private present(row: ContributionRow): ContributionDto {
    const { ref: _ref, ...told } = row;
    return { ...told, path: this.sources.get(row.kind)?.path(row) ?? '' };
  }
}
