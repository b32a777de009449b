import { Injectable } from '@nestjs/common';
import { type CommitmentStatus, openCommitmentStatuses } from '../../../shared/agreements.js';
import type { BodyKind } from '../../../shared/bodies.js';
import type { NamedOrganisation } from '../bodies/body.query.js';
import { readablePart } from '../bodies/readable-part.js';
import { readableDocuments } from '../documents/readable-documents.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, raw, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { nameIn } from '../organisations/organisations.js';
import { readableAgreements } from './agreement.policy.js';

/** A commitment as it is read, with what stands around it. */
export interface CommitmentRow {
  id: string;
  body: { id: string; kind: BodyKind; slug: string; title: string; language: string; timeZone: string };
  organisation: NamedOrganisation;
  text: string;
  language: string;
  status: CommitmentStatus;
  dueOn: string | null;
  isOverdue: boolean;
  /** How much shows what came of it. */
  evidence: number;
  createdAt: Date;
  version: number;
}

/** Which commitments. */
export interface CommitmentFilter {
  status?: CommitmentStatus[];
  organisationId?: string;
  agreementId?: string;
  overdue?: boolean;
}

/** What a page of one commitment shows beside it. */
export interface CommitmentDetails {
  reviews: string[];
  agreement: { id: string; title: string; language: string } | null;
  /** The measure it serves, where that stands on this platform and the reader may read it. */
  measure: {
    space: { kind: BodyKind | 'consultation'; slug: string };
    documentId: string;
    blockId: string | null;
    title: string;
    text: string | null;
    language: string;
  } | null;
  measureTitle: string;
  measureUrl: string;
  changes: {
    status: CommitmentStatus;
    note: string;
    language: string;
    byParty: boolean;
    changedAt: string;
    before: { text: string; language: string; dueOn: string | null } | null;
  }[];
  evidence: {
    id: string;
    title: string;
    language: string;
    url: string | null;
    fileName: string | null;
    fileBytes: number | null;
    datedOn: string;
  }[];
}

const isOpen = sql`c.status in (${join([...openCommitmentStatuses])})`;
const done = sql`(c.status not in (${raw(openCommitmentStatuses.map((status) => `'${status}'`).join(', '))}))`;
const due = sql`(coalesce(c.due_on, 'infinity'))`;

/** Whether the day of the commitment in the row `c` is over where its body `s` is, and nothing came of it yet. */
export function overdue(now: Date): Sql {
  return sql`(${isOpen} and c.due_on < (${now}::timestamptz at time zone s.time_zone)::date)`;
}

/** Reads commitments. */
@Injectable()
export class CommitmentQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Commitments the actor may read: what is still to come first, the soonest due first. */
  async list(
    actor: Actor,
    which: Sql,
    filter: CommitmentFilter,
    where: { cursor?: string; limit?: number },
  ): Promise<Page<CommitmentRow>> {
    const { cursor, limit = 20 } = where;
    const after = readCursor(cursor, 3);
    const conditions = [which, ...this.conditions(filter)];
    if (after)
      conditions.push(sql`(${done}, ${due}, c.id) > (${after[0]}::boolean, ${after[1]}::date, ${after[2]}::uuid)`);
    const rows = await this.rows(actor, conditions, limit + 1);
    return page(
      rows,
      limit,
      (row) => row,
      (row) => [
        String(!(openCommitmentStatuses as readonly string[]).includes(row.status)),
        row.dueOn ?? 'infinity',
        row.id,
      ],
    );
  }

  /** How many there are of each status, and how many of them are overdue. */
  async counts(actor: Actor, which: Sql): Promise<{ byStatus: Record<string, number>; overdue: number }> {
    const rows = await this.db.query<{ status: CommitmentStatus; n: number; late: number }>(sql`
      select c.status, count(*)::int as n, count(*) filter (where ${overdue(this.clock.now())})::int as late
      from commitment c join space s on s.id = c.space_id
      where ${which} and ${readablePart(actor, 'agreements')} group by 1`);
    return {
      byStatus: Object.fromEntries(rows.map(({ status, n }) => [status, n])),
      overdue: rows.reduce((sum, { late }) => sum + late, 0),
    };
  }

  /** @throws Problem `not-found` where the actor may not read it */
  async one(actor: Actor, id: string): Promise<CommitmentRow> {
    const [row] = await this.rows(actor, [sql`c.id = ${id}`], 1);
    return found(row);
  }

  /** What stands around a commitment that the actor may read. */
  async details(actor: Actor, id: string): Promise<CommitmentDetails> {
    const readable = readableDocuments(actor, this.clock.now());
    const [row] = await this.db.query<CommitmentDetails>(sql`
      select c.reviews, c.measure_title as "measureTitle", c.measure_url as "measureUrl",
        (select json_build_object('id', g.id, 'title', v.title, 'language', v.language)
          from agreement g join document d on d.id = g.document_id join space s on s.id = g.space_id
          join lateral (select title, language from document_version w where w.document_id = d.id
            order by w.id is not distinct from d.current_version_id desc, w.number desc limit 1) v on true
          where g.id = c.agreement_id and ${readableAgreements(actor)}) as agreement,
        (select json_build_object('space', json_build_object('kind', s.kind, 'slug', s.slug), 'documentId', d.id,
            'blockId', b.id, 'title', v.title, 'text', b.text, 'language', v.language)
          from document d join activity a on a.id = d.activity_id join space s on s.id = d.space_id
          join document_version v on v.id = d.current_version_id
          left join block b on b.version_id = v.id and b.id = c.block_id
          where d.id = c.document_id and ${readable}) as measure,
        (select json_agg(json_build_object('status', h.status, 'note', h.note, 'language', h.language, 'byParty', h.by_party,
            'changedAt', h.changed_at, 'before', case when h.before_text is not null then json_build_object(
              'text', h.before_text, 'language', h.before_language, 'dueOn', h.before_due_on) end)
            order by h.changed_at desc, h.id desc) from commitment_change h where h.commitment_id = c.id) as changes,
        coalesce((select json_agg(json_build_object('id', e.id, 'title', e.title, 'language', e.language, 'url', e.url,
            'fileName', e.file_name, 'fileBytes', e.file_bytes, 'datedOn', e.dated_on) order by e.dated_on desc, e.id desc)
          from commitment_evidence e where e.commitment_id = c.id), '[]') as evidence
      from commitment c where c.id = ${id}`);
    return found(row);
  }

  private conditions({ status, organisationId, agreementId, overdue: late }: CommitmentFilter): Sql[] {
    return [
      ...(status ? [sql`c.status = any(${status}::text[])`] : []),
      ...(organisationId ? [sql`c.organisation_id = ${organisationId}`] : []),
      ...(agreementId ? [sql`c.agreement_id = ${agreementId}`] : []),
      ...(late ? [overdue(this.clock.now())] : []),
    ];
  }

  private rows(actor: Actor, conditions: Sql[], most: number): Promise<CommitmentRow[]> {
    return this.db.query<CommitmentRow>(sql`
      select c.id, c.text, c.language, c.status, c.due_on::text as "dueOn", ${overdue(this.clock.now())} as "isOverdue",
        c.created_at as "createdAt", c.version,
        (select count(*)::int from commitment_evidence e where e.commitment_id = c.id) as evidence,
        json_build_object('id', o.id, 'slug', o.slug, 'name', n.name, 'language', n.language) as organisation,
        json_build_object('id', s.id, 'kind', s.kind, 'slug', s.slug, 'timeZone', s.time_zone, 'title', t.title, 'language', t.language) as body
      from commitment c join space s on s.id = c.space_id
      join organisation o on o.id = c.organisation_id cross join lateral (${nameIn(actor.language)}) n
      cross join lateral (select title, language from space_translation where space_id = s.id
        order by language <> ${actor.language}, language <> s.default_language, language limit 1) t
      where ${join(conditions, ' and ')} and ${readablePart(actor, 'agreements')}
      order by ${done}, ${due}, c.id limit ${most}`);
  }
}
