import { Injectable } from '@nestjs/common';
import { belongs, readsPart } from '../bodies/body.policy.js';
import { BodyAccess } from '../bodies/body-access.js';
import { named } from '../bodies/body.query.js';
import { renderMarkdown } from '../comments/markdown.js';
import { readableDocuments } from '../documents/readable-documents.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { can } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { visibleSpaces } from '../spaces/visible-spaces.js';
import { AdviceRequestAccess } from './advice-request-access.js';
import type { AdviceRequest } from './advice-request.entity.js';
import { type AdviceRequestFacts, adviceRequestPolicy } from './advice-request.policy.js';
import type {
  AdviceRequestDto,
  AdviceRequestItemDto,
  AdviceContributionDto,
  RequestSubjectDto,
} from './dto/advice-request.dto.js';
import { memberShown, type ShownMember } from './member-shown.js';
import { OpinionQuery } from './opinion.query.js';
import { readableOpinions } from './readable-opinions.js';

interface ContributionRow {
  member: ShownMember;
  body: string;
  language: string;
  sentAt: Date;
  changedAt: Date | null;
}

/** Reads requests for advice and what members said on them. */
@Injectable()
export class AdviceRequestQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
    private readonly access: AdviceRequestAccess,
    private readonly opinions: OpinionQuery,
  ) {}

  /** The requests to a body, newest first. @throws Problem as `BodyAccess.part` */
  async list(
    actor: Actor,
    ref: string,
    where: { cursor?: string; limit?: number },
  ): Promise<Page<AdviceRequestItemDto>> {
    const body = await this.bodies.part(actor, ref, 'opinions');
    const { cursor, limit = 20 } = where;
    const after = readCursor(cursor, 2);
    const conditions = [sql`q.space_id = ${body.space.id}`];
    if (after) conditions.push(sql`(q.created_at, q.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    const rows = await this.items(actor, sql`${join(conditions, ' and ')}`, limit + 1);
    const counted = belongs(actor, body);
    return page(
      rows,
      limit,
      (row) => (counted ? row : { ...row, contributions: null }),
      (row) => [row.createdAt.toISOString(), row.id],
    );
  }

  /** One request with what members said, as far as it is for the reader. @throws Problem `not-found` */
  async one(actor: Actor, requestId: string): Promise<AdviceRequestDto> {
    const { request, facts } = await this.access.require(actor, requestId, 'read');
    const item = found((await this.items(actor, sql`q.id = ${requestId}`, 1))[0]);
    const reads = adviceRequestPolicy.readContributions(actor, facts);
    const answering = await this.opinions.rows(
      actor,
      sql`op.request_id = ${requestId} and op.state <> 'withdrawn' and ${readableOpinions(actor)}`,
      sql`order by op.created_at, op.id`,
    );
    return {
      ...item,
      contributions: reads ? item.contributions : null,
      about: await this.about(actor, request),
      contributionsPublic: request.contributionsPublic,
      contributionList: reads ? await this.contributions(actor, requestId, facts) : [],
      ownSeats: await this.ownSeats(actor, facts),
      opinions: answering.map(({ id, title, language }) => ({ id, title, language })),
      can: can(adviceRequestPolicy, actor, facts, ['contribute', 'withdraw', 'readContributions']),
    };
  }

  private items(actor: Actor, which: Sql, most: number): Promise<AdviceRequestItemDto[]> {
    return this.db.query<AdviceRequestItemDto>(sql`
      select q.id, q.title, q.question, q.language, (${named(actor, sql`q.asked_by_organisation_id`)}) as "askedBy", q.state,
        q.contribute_until as "contributeUntil", q.due_at as "dueAt", q.created_at as "createdAt",
        (select count(*)::int from advice_contribution c where c.request_id = q.id) as contributions
      from advice_request q where ${which} order by q.created_at desc, q.id desc limit ${most}`);
  }

  private async contributions(
    actor: Actor,
    requestId: string,
    facts: AdviceRequestFacts,
  ): Promise<AdviceContributionDto[]> {
    const rows = await this.db.query<ContributionRow>(sql`
      select ${memberShown(actor, sql`h.person_id = c.person_id`)} as member, c.body, c.language, c.sent_at as "sentAt", c.changed_at as "changedAt"
      from advice_contribution c join seat t on t.id = c.seat_id
      where c.request_id = ${requestId} order by t.rank, t.sort_name collate "und-x-icu", t.id`);
    const namesMembers = readsPart(actor, facts.body, 'members');
    return rows.map(({ member, body, ...row }) => ({
      ...row,
      member: namesMembers ? member : { ...member, name: null, organisations: [] },
      bodyHtml: renderMarkdown(body),
      body: facts.seats.includes(member.seatId) ? body : null,
    }));
  }

  private async ownSeats(actor: Actor, { seats }: AdviceRequestFacts): Promise<ShownMember[]> {
    if (seats.length === 0) return [];
    const rows = await this.db.query<{ member: ShownMember }>(sql`
      select ${memberShown(actor)} as member from seat t where t.id = any(${seats}::uuid[]) order by t.rank, t.id`);
    return rows.map(({ member }) => member);
  }

  /** What it is about, unless that is not for the reader. */
  private async about(actor: Actor, request: AdviceRequest): Promise<RequestSubjectDto | null> {
    const { aboutSpaceId, aboutDocumentId } = request;
    if (!aboutSpaceId) return null;
    const [row] = await this.db.query<RequestSubjectDto>(
      aboutDocumentId
        ? sql`select json_build_object('kind', s.kind, 'slug', s.slug) as space, d.id as "documentId", v.title, v.language
            from document d join activity a on a.id = d.activity_id join space s on s.id = d.space_id
            join document_version v on v.id = d.current_version_id
            where d.id = ${aboutDocumentId} and ${readableDocuments(actor, this.clock.now())}`
        : sql`select json_build_object('kind', s.kind, 'slug', s.slug) as space, null as "documentId", x.title, x.language
            from space s cross join lateral (select title, language from space_translation where space_id = s.id
              order by language <> ${actor.language}, language <> s.default_language, language limit 1) x
            where s.id = ${aboutSpaceId} and ${visibleSpaces(actor)}`,
    );
    return row ?? null;
  }
}
