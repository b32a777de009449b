import { Injectable } from '@nestjs/common';
import type { AgreementKind, AgreementState, PartyRole } from '../../../shared/agreements.js';
import type { NamedOrganisation } from '../bodies/body.query.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { nameIn } from '../organisations/organisations.js';
import { readableAgreements } from './agreement.policy.js';

/** A pact or charter in a list. */
export interface AgreementRow {
  id: string;
  kind: AgreementKind;
  state: AgreementState;
  documentId: string;
  title: string;
  language: string;
  /** Number of the version published last; null before the first. */
  number: number | null;
  publishedAt: Date | null;
  currentVersionId: string | null;
  hasDraft: boolean;
  reviews: string[];
  openedAt: Date | null;
  createdAt: Date;
  version: number;
  parties: number;
  /** Parties that signed the version published last. */
  signed: number;
  reservations: number;
}

/** A signature as it is kept. */
export interface SignatureRow {
  id: string;
  versionId: string;
  number: number;
  fingerprint: string;
  signerName: string;
  signerFunction: string;
  signedAt: string;
  reservation: string;
  language: string;
  withdrawnAt: string | null;
  withdrawalReason: string;
  withdrawalLanguage: string | null;
}

/** A party with all it signed, the latest first. */
export interface PartyRow {
  id: string;
  role: PartyRole;
  addedAt: Date;
  organisation: NamedOrganisation;
  signatures: SignatureRow[];
}

/** A published version of the text. */
export interface AgreementVersionRow {
  id: string;
  number: number;
  title: string;
  language: string;
  publishedAt: Date;
}

/** Reads pacts and charters. */
@Injectable()
export class AgreementQuery {
  constructor(private readonly db: Database) {}

  /** The pacts and charters of a body that the actor may read, the newest first. */
  async list(actor: Actor, spaceId: string, where: { cursor?: string; limit?: number }): Promise<Page<AgreementRow>> {
    const { cursor, limit = 20 } = where;
    const after = readCursor(cursor, 2);
    const conditions = [sql`g.space_id = ${spaceId}`];
    if (after) conditions.push(sql`(g.created_at, g.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    const rows = await this.rows(actor, conditions, limit + 1);
    return page(
      rows,
      limit,
      (row) => row,
      (row) => [row.createdAt.toISOString(), row.id],
    );
  }

  /** One of them; whether the actor may read it is for the caller. */
  async one(actor: Actor, agreementId: string): Promise<AgreementRow> {
    const [row] = await this.rows(actor, [sql`g.id = ${agreementId}`], 1);
    return found(row);
  }

  /** Its parties by name, with what they signed. */
  async parties(actor: Actor, agreementId: string): Promise<PartyRow[]> {
    return this.db.sql<PartyRow>`
      select p.id, p.role, p.added_at as "addedAt",
        json_build_object('id', o.id, 'slug', o.slug, 'name', n.name, 'language', n.language) as organisation,
        coalesce((select json_agg(json_build_object('id', x.id, 'versionId', x.version_id, 'number', v.number,
            'fingerprint', x.fingerprint, 'signerName', x.signer_name, 'signerFunction', x.signer_function, 'signedAt', x.signed_at,
            'reservation', x.reservation, 'language', x.language, 'withdrawnAt', x.withdrawn_at,
            'withdrawalReason', x.withdrawal_reason, 'withdrawalLanguage', x.withdrawal_language) order by x.signed_at desc, x.id desc)
          from agreement_signature x join document_version v on v.id = x.version_id where x.party_id = p.id), '[]') as signatures
      from agreement_party p join organisation o on o.id = p.organisation_id cross join lateral (${nameIn(actor.language)}) n
      where p.agreement_id = ${agreementId} order by n.name collate "und-x-icu", p.id`;
  }

  /** The published versions of its text, the latest first. */
  async versions(documentId: string): Promise<AgreementVersionRow[]> {
    return this.db.sql<AgreementVersionRow>`
      select id, number, title, language, published_at as "publishedAt" from document_version
      where document_id = ${documentId} and state = 'published' order by number desc`;
  }

  private rows(actor: Actor, conditions: Sql[], most: number): Promise<AgreementRow[]> {
    const standing = sql`from agreement_signature x join agreement_party p on p.id = x.party_id
      where p.agreement_id = g.id and x.version_id = d.current_version_id and x.withdrawn_at is null`;
    return this.db.query<AgreementRow>(sql`
      select g.id, g.kind, g.state, g.document_id as "documentId", g.reviews, g.opened_at as "openedAt",
        g.created_at as "createdAt", g.version, d.current_version_id as "currentVersionId",
        v.title, v.language, case when d.current_version_id is not null then v.number end as number, v.published_at as "publishedAt",
        exists (select 1 from document_version w where w.document_id = d.id and w.state = 'draft') as "hasDraft",
        (select count(*)::int from agreement_party p where p.agreement_id = g.id) as parties,
        (select count(*)::int ${standing}) as signed,
        (select count(*)::int ${standing} and x.reservation <> '') as reservations
      from agreement g join document d on d.id = g.document_id join space s on s.id = g.space_id
      join lateral (
        select title, language, number, published_at from document_version w where w.document_id = d.id
        order by w.id is not distinct from d.current_version_id desc, w.number desc limit 1) v on true
      where ${join(conditions, ' and ')} and ${readableAgreements(actor)}
      order by g.created_at desc, g.id desc limit ${most}`);
  }
}
