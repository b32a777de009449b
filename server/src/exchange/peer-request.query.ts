import { Injectable } from '@nestjs/common';
import type { PeerOfferState, PeerRequestState } from '../../../shared/exchange.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { PolicyField } from '../../../shared/vocabulary/policy-fields.js';
import { BodyAccess } from '../bodies/body-access.js';
import { readsPart } from '../bodies/body.policy.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import { type Actor, inTeam, personId } from '../kernel/http/actor.js';
import { can, type Policy } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import type {
  EvaluationDto,
  PeerOfferDto,
  PeerRequestCanDto,
  PeerRequestDto,
  PeerRequestItemDto,
} from './dto/peer-request.dto.js';
import { peerOfferPolicy, type PeerOfferFacts, type PeerRequestFacts, peerRequestPolicy } from './exchange.policy.js';
import { PeerMatches } from './peer-matches.query.js';
import { PeerRequestAccess } from './peer-request-access.js';
import { speaker } from './speaker.js';

/** Which requests; see the DTO for what each filter means. */
export interface RequestFilter {
  state?: PeerRequestState[];
  policyField?: PolicyField;
  level?: GovernanceLevel;
  territory?: string;
  q?: string;
  mine?: boolean;
}

type ItemRow = PeerRequestItemDto & { sortedAt: string };
const actions = Object.keys(peerRequestPolicy).filter((it) => it !== 'read') as (keyof PeerRequestCanDto)[];

/** Reads requests for experience. */
@Injectable()
export class PeerRequestQuery {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyAccess,
    private readonly access: PeerRequestAccess,
    private readonly matches: PeerMatches,
  ) {}

  /**
   * The requests of a body, latest first.
   * @throws Problem `not-found`; `unauthenticated` or `forbidden` where the exchange is not for the reader
   */
  async list(
    actor: Actor,
    ref: string,
    filter: RequestFilter,
    { cursor, limit = 20 }: { cursor?: string; limit?: number },
  ): Promise<Page<PeerRequestItemDto>> {
    const { space } = await this.bodies.part(actor, ref, 'exchange');
    const after = readCursor(cursor, 2);
    const conditions = [sql`r.space_id = ${space.id}`, ...conditionsOf(actor, space.id, filter)];
    if (after) conditions.push(sql`(${sortedAt}, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    const rows = await this.db.query<ItemRow>(sql`
      select ${columns(actor)}, (${sortedAt})::text as "sortedAt" from peer_request r
      where ${join(conditions, ' and ')} order by ${sortedAt} desc, r.id desc limit ${limit + 1}`);
    return page(
      rows,
      limit,
      (row) => {
        const { sortedAt: _, ...item } = row;
        return item;
      },
      (row) => [row.sortedAt, row.id],
    );
  }

  /**
   * One request with its offers and what both sides say of it.
   * @throws Problem as `list`, also for the drafts of others
   */
  async one(actor: Actor, ref: string, id: string): Promise<PeerRequestDto> {
    const { facts } = await this.access.require(actor, ref, id, 'read');
    const [row] = await this.db.query<Omit<PeerRequestDto, 'offerList' | 'evaluations' | 'matches' | 'can'>>(sql`
      select ${columns(actor)}, r.learnt, r.learnt_language as "learntLanguage", r.answered_at as "answeredAt",
        r.closed_at as "closedAt", r.version
      from peer_request r where r.id = ${id}`);
    const allowed = can(peerRequestPolicy as Policy<PeerRequestFacts>, actor, facts, actions);
    const showsMatches = (allowed.ask || allowed.conclude || allowed.offer) && readsPart(actor, facts.body, 'members');
    return {
      ...found(row),
      offerList: await this.offers(actor, id, facts),
      evaluations: await this.evaluations(actor, id),
      matches: showsMatches ? await this.matches.of(actor, id) : [],
      can: allowed,
    };
  }

  private async offers(actor: Actor, requestId: string, request: PeerRequestFacts): Promise<PeerOfferDto[]> {
    const mine = sql`o.person_id is not distinct from ${personId(actor)}::uuid`;
    const rows = await this.db.query<Omit<PeerOfferDto, 'can'>>(sql`
      select o.id, o.state, o.body as text, o.language, o.link, o.call_on::text as "callOn", o.created_at as "createdAt",
        ${speaker(actor, sql`o.person_id`, sql`r.space_id`)} as helper, ${mine} as "isMine"
      from peer_offer o join peer_request r on r.id = o.request_id
      where o.request_id = ${requestId} and (o.state <> 'withdrawn' or ${mine} or ${request.isMine}) order by o.id`);
    return rows.map((row) => {
      const facts = { request, state: row.state as PeerOfferState, isMine: row.isMine };
      return {
        ...row,
        can: can(peerOfferPolicy as Policy<PeerOfferFacts>, actor, facts, ['accept', 'withdraw'] as const),
      };
    });
  }

  private evaluations(actor: Actor, requestId: string): Promise<EvaluationDto[]> {
    return this.db.query<EvaluationDto>(sql`
      select e.side, e.usefulness, e.body as text, e.language, e.created_at as "createdAt",
        ${speaker(actor, sql`e.person_id`, sql`r.space_id`)} as by,
        e.person_id is not distinct from ${personId(actor)}::uuid as "isMine"
      from peer_evaluation e join peer_request r on r.id = e.request_id
      where e.request_id = ${requestId} order by e.side, e.created_at, e.person_id`);
  }
}

/** Drafts stand where they would stand if they were asked when they were begun. */
const sortedAt = sql`coalesce(r.asked_at, r.created_at)`;

const columns = (actor: Actor): Sql => sql`r.id, r.state, r.title, r.body as text, r.language,
  r.policy_fields as "policyFields", r.levels, r.territories, r.target_on::text as "targetOn", r.asked_at as "askedAt", r.created_at as "createdAt",
  ${speaker(actor, sql`r.person_id`, sql`r.space_id`)} as asker,
  r.person_id is not distinct from ${personId(actor)}::uuid as "isMine",
  case when r.hidden_at is not null then
    json_build_object('since', r.hidden_at, 'reason', r.hidden_reason, 'explanation', r.hidden_explanation) end as hidden,
  (select count(*)::int from peer_offer o where o.request_id = r.id and o.state <> 'withdrawn') as offers`;

function conditionsOf(
  actor: Actor,
  spaceId: string,
  { state, policyField, level, territory, q, mine }: RequestFilter,
): Sql[] {
  const isMine = sql`r.person_id is not distinct from ${personId(actor)}::uuid`;
  const conditions = [mine ? isMine : sql`r.state <> 'draft'`];
  if (!inTeam(actor, spaceId)) conditions.push(sql`(r.hidden_at is null or ${isMine})`);
  if (state) conditions.push(sql`r.state = any(${state}::text[])`);
  if (policyField) conditions.push(sql`${policyField} = any(r.policy_fields)`);
  if (level) conditions.push(sql`${level} = any(r.levels)`);
  // NUTS codes begin with the code of what they lie in.
  if (territory)
    conditions.push(sql`(r.territories = '{}' or exists (select 1 from unnest(r.territories) t
      where starts_with(t, ${territory}) or starts_with(${territory}, t)))`);
  if (q?.trim()) conditions.push(sql`r.search @@ sought_words(text_config(r.language), ${q})`);
  return conditions;
}
