import { Injectable } from '@nestjs/common';
import type { Mandate, PositionState } from '../../../shared/positions.js';
import type { SpaceKind } from '../../../shared/spaces.js';
import type { NamedOrganisation } from '../bodies/body.query.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { nameIn } from '../organisations/organisations.js';
import { visibleSpaces } from '../spaces/visible-spaces.js';
import { ownPositions, readablePositions } from './position.policy.js';

/** A joint position in a list. */
export interface PositionRow {
  id: string;
  state: PositionState;
  title: string;
  language: string;
  createdAt: Date;
  handedInAt: Date | null;
  /** Where it was handed in, as far as the reader may know of that. */
  space: { kind: SpaceKind; slug: string; title: string; language: string } | null;
  /** Those that take part, for those who do: one that was asked and did not sign has said nothing in public. */
  organisations: NamedOrganisation[];
  /** Those whose signature stands under the text as it is. */
  signatories: NamedOrganisation[];
}

/** A signature as it is kept. */
export interface PositionSignatureRow {
  id: string;
  organisation: NamedOrganisation;
  /** Whether it is under the text as it is now. */
  isCurrent: boolean;
  mandate: Mandate;
  membersAsked: number | null;
  paragraphIds: string[] | null;
  reservation: string;
  language: string;
  signerName: string;
  signerFunction: string;
  signedAt: Date;
  withdrawnAt: Date | null;
  withdrawalReason: string;
  withdrawalLanguage: string | null;
}

/** What somebody said of the draft. */
export interface PositionCommentRow {
  id: string;
  paragraphId: string | null;
  organisation: NamedOrganisation;
  name: string | null;
  body: string;
  language: string;
  createdAt: Date;
}

const named = sql`json_build_object('id', o.id, 'slug', o.slug, 'name', n.name, 'language', n.language)`;

/** Reads joint positions. */
@Injectable()
export class PositionQuery {
  constructor(private readonly db: Database) {}

  /** Those in which an organisation of the actor takes part, the newest first. */
  own(actor: Actor, where: { cursor?: string; limit?: number }): Promise<Page<PositionRow>> {
    return this.list(actor, ownPositions(actor), sql`p.created_at`, where);
  }

  /** Those handed in to a space, the latest first; each once, however many signed it. Whether the actor may read there is for the caller. */
  ofSpace(actor: Actor, spaceId: string, where: { cursor?: string; limit?: number }): Promise<Page<PositionRow>> {
    return this.list(actor, sql`p.space_id = ${spaceId}`, sql`p.handed_in_at`, where);
  }

  /** How many were handed in to a space, and how many organisations stand by them, each counted once. */
  async counts(spaceId: string): Promise<{ positions: number; signatories: number }> {
    const row = await this.db.one<{ positions: number; signatories: number }>`
      select count(distinct p.id)::int as positions, count(distinct x.organisation_id)::int as signatories
      from position p left join position_signature x on x.position_id = p.id and x.fingerprint = p.fingerprint and x.withdrawn_at is null
      where p.space_id = ${spaceId}`;
    return row ?? { positions: 0, signatories: 0 };
  }

  /** One of them; whether the actor may read it is for the caller. */
  async one(actor: Actor, id: string): Promise<PositionRow> {
    const [row] = await this.rows(actor, [sql`p.id = ${id}`], sql`p.created_at`, 1);
    return shown(found(row));
  }

  /** What these organisations are called, by name. */
  organisations(actor: Actor, ids: string[]): Promise<NamedOrganisation[]> {
    return this.db.sql<NamedOrganisation>`
      select o.id, o.slug, n.name, n.language from organisation o cross join lateral (${nameIn(actor.language)}) n
      where o.id = any(${ids}::uuid[]) order by n.name, o.id`;
  }

  /** Its signatures, also those that were taken back, in their order; for those who take part, those under earlier texts too. */
  signatures(actor: Actor, id: string): Promise<PositionSignatureRow[]> {
    return this.db.sql<PositionSignatureRow>`
      select x.id, ${named} as organisation, x.fingerprint = p.fingerprint as "isCurrent", x.mandate, x.members_asked as "membersAsked",
        x.paragraph_ids as "paragraphIds", x.reservation, x.language, x.signer_name as "signerName",
        x.signer_function as "signerFunction", x.signed_at as "signedAt", x.withdrawn_at as "withdrawnAt",
        x.withdrawal_reason as "withdrawalReason", x.withdrawal_language as "withdrawalLanguage"
      from position_signature x join position p on p.id = x.position_id
      join organisation o on o.id = x.organisation_id cross join lateral (${nameIn(actor.language)}) n
      where x.position_id = ${id} and (x.fingerprint = p.fingerprint or ${ownPositions(actor)}) order by x.signed_at, x.id`;
  }

  /** What was said of the draft, in its order. For those who take part. */
  comments(actor: Actor, id: string): Promise<PositionCommentRow[]> {
    return this.db.sql<PositionCommentRow>`
      select c.id, c.paragraph_id as "paragraphId", ${named} as organisation, nullif(q.name, '') as name, c.body, c.language,
        c.created_at as "createdAt"
      from position_comment c left join person q on q.id = c.person_id
      join organisation o on o.id = c.organisation_id cross join lateral (${nameIn(actor.language)}) n
      where c.position_id = ${id} order by c.created_at, c.id limit 1000`;
  }

  private async list(
    actor: Actor,
    which: Sql,
    at: Sql,
    { cursor, limit = 20 }: { cursor?: string; limit?: number },
  ): Promise<Page<PositionRow>> {
    const after = readCursor(cursor, 2);
    const conditions = [which, readablePositions(actor)];
    if (after) conditions.push(sql`(${at}, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    const rows = await this.rows(actor, conditions, at, limit + 1);
    return page(rows, limit, shown, ({ sortedAt, id }) => [sortedAt.toISOString(), id]);
  }

  private rows(actor: Actor, conditions: Sql[], at: Sql, most: number): Promise<(PositionRow & { sortedAt: Date })[]> {
    const names = (rows: Sql) => sql`coalesce((select json_agg(${named} order by n.name, o.id) from (${rows}) x
      join organisation o on o.id = x.organisation_id cross join lateral (${nameIn(actor.language)}) n), '[]')`;
    return this.db.query(sql`
      select p.id, p.state, p.title, p.language, p.created_at as "createdAt", p.handed_in_at as "handedInAt", ${at} as "sortedAt",
        (select json_build_object('kind', s.kind, 'slug', s.slug, 'title', t.title, 'language', t.language)
          from space s cross join lateral (select title, language from space_translation x where x.space_id = s.id
            order by x.language <> ${actor.language}, x.language <> s.default_language, x.language limit 1) t
          where s.id = p.space_id and ${visibleSpaces(actor)}) as space,
        ${names(sql`select organisation_id from position_organisation y where y.position_id = p.id and ${ownPositions(actor)}`)} as organisations,
        ${names(sql`select organisation_id from position_signature y
          where y.position_id = p.id and y.fingerprint = p.fingerprint and y.withdrawn_at is null`)} as signatories
      from position p where ${join(conditions, ' and ')} order by ${at} desc, p.id desc limit ${most}`);
  }
}

const shown = (row: PositionRow): PositionRow => {
  const { id, state, title, language, createdAt, handedInAt, space, organisations, signatories } = row;
  return { id, state, title, language, createdAt, handedInAt, space, organisations, signatories };
};
