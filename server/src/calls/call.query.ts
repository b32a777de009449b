import { Injectable } from '@nestjs/common';
import { writtenEnd } from '../../../shared/planned-time.js';
import { BodyAccess } from '../bodies/body-access.js';
import type { NamedOrganisation } from '../bodies/body.query.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { allows, can } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { spokenFor } from '../organisations/organisation.policy.js';
import { nameIn } from '../organisations/organisations.js';
import { inLanguage } from '../spaces/in-language.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { CallAccess } from './call-access.js';
import { Call, CallText, Criterion, CriterionText, OfferedSeats } from './call.entity.js';
import { callPolicy } from './call.policy.js';
import type {
  AssessorDto,
  BodyCallPageDto,
  CallDto,
  CallItemDto,
  CallPageDto,
  CallSettingsDto,
  CriterionDto,
} from './dto/call.dto.js';
import { readableCalls } from './readable-calls.js';

type Where = { cursor?: string; limit?: number };

const actions = Object.keys(callPolicy).filter((action) => action !== 'read') as (keyof CallDto['can'])[];

/** Reads calls. */
@Injectable()
export class CallQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
    private readonly calls: CallAccess,
  ) {}

  /** The open calls one may see, of all bodies, soonest closing first. */
  async open(actor: Actor, { cursor, limit = 20 }: Where): Promise<CallPageDto> {
    const after = readCursor(cursor, 2);
    const conditions = [
      readableCalls(actor),
      sql`c.state = 'open' and c.closes_at > ${this.clock.now()} and s.state = 'active'`,
    ];
    if (after) conditions.push(sql`(c.closes_at, c.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    const rows = await this.items(actor, conditions, sql`c.closes_at, c.id`, limit + 1);
    return page(
      rows,
      limit,
      (row) => row,
      (row) => [row.closesAt.toISOString(), row.id],
    );
  }

  /**
   * The calls of a body, newest first; its team's drafts for its team.
   * @throws Problem as `BodyAccess.part`
   */
  async ofBody(actor: Actor, ref: string, { cursor, limit = 20 }: Where): Promise<BodyCallPageDto> {
    const { space } = await this.bodies.part(actor, ref, 'calls');
    const after = readCursor(cursor, 1);
    const conditions = [readableCalls(actor), sql`c.space_id = ${space.id}`];
    if (after) conditions.push(sql`c.id < ${after[0]}::uuid`);
    const rows = await this.items(actor, conditions, sql`c.id desc`, limit + 1);
    const shown = page(
      rows,
      limit,
      (row) => row,
      (row) => [row.id],
    );
    return { ...shown, can: { create: spacePolicy.write(actor, space) === true } };
  }

  /** A call as its page shows it. */
  async one(actor: Actor, callId: string): Promise<CallDto> {
    const { call, facts } = await this.calls.require(actor, callId, 'read');
    const [item] = await this.items(actor, [sql`c.id = ${callId}`], sql`c.id`, 1);
    const texts = await this.db.all(CallText, { callId });
    const text = inLanguage(byLanguage(texts, 'text'), actor.language, call.defaultLanguage).text;
    const handles = allows(callPolicy, 'handle', actor, facts);
    const { fileRule, maxScore, openedAt, decidedAt, cancelReason, reserveUntil, statistics, version } = call;
    const own = { fileRule, maxScore, openedAt, decidedAt, cancelReason, reserveUntil, statistics, version };
    return {
      ...found(item),
      ...own,
      text,
      criteria: await this.criteria(actor, call),
      ...(await this.around(actor, callId)),
      ...(handles ? {} : { applications: null }),
      isAssessor: facts.assessor !== null,
      can: can(callPolicy, actor, facts, actions),
    };
  }

  /** A call in all its languages, for its team. */
  async settings(actor: Actor, callId: string): Promise<CallSettingsDto> {
    const { call, facts } = await this.calls.require(actor, callId, 'prepare');
    const { id, kind, defaultLanguage, maxScore, fileRule, version } = call;
    const texts = await this.db.all(CallText, { callId });
    const seats = await this.db.all(OfferedSeats, { callId });
    const criteria = await this.criterionRows(callId);
    return {
      id,
      kind,
      defaultLanguage,
      maxScore,
      fileRule,
      version,
      texts: Object.fromEntries(texts.map(({ language, title, text }) => [language, { title, text }])),
      closes: writtenEnd(call.closesAt, facts.body.space.timeZone),
      seats: seats.map(({ memberType, seats: count }) => ({ memberType, seats: count })),
      criteria: criteria.map(({ weight, texts: words }) => ({
        weight,
        texts: Object.fromEntries(words.map(({ language, name, description }) => [language, { name, description }])),
      })),
    };
  }

  /** Who assesses, and how far they are, for those who handle applications. */
  async assessors(actor: Actor, callId: string): Promise<AssessorDto[]> {
    await this.calls.require(actor, callId, 'handle');
    return this.db.sql<AssessorDto>`
      select x.person_id as "personId", nullif(p.name, '') as name, x.declared_at is not null as "hasDeclared",
        (select count(*)::int from call_recusal r join call_application a on a.id = r.application_id
          where a.call_id = x.call_id and r.person_id = x.person_id) as recused,
        (select count(*)::int from call_assessment m where m.assessor_id = x.id and m.sent_at is not null) as sent
      from call_assessor x left join person p on p.id = x.person_id where x.call_id = ${callId} order by p.name, x.id`;
  }

  /** What applications are judged by, in words for the reader. */
  async criteria(actor: Actor, call: Call): Promise<CriterionDto[]> {
    const rows = await this.criterionRows(call.id);
    return rows.map(({ id, weight, texts }) => {
      const name = inLanguage(byLanguage(texts, 'name'), actor.language, call.defaultLanguage);
      const description = texts.find(({ language }) => language === name.language)?.description ?? '';
      return { id, weight, name: name.text, description, language: name.language };
    });
  }

  /** What a call and its body are called. */
  async named(actor: Actor, callId: string): Promise<Pick<CallItemDto, 'title' | 'language' | 'bodyTitle'>> {
    const [item] = await this.items(actor, [sql`c.id = ${callId}`], sql`c.id`, 1);
    return found(item);
  }

  private async criterionRows(callId: string): Promise<(Criterion & { texts: CriterionText[] })[]> {
    return this.db.sql<Criterion & { texts: CriterionText[] }>`
      select k.id, k.weight, k.position, (select json_agg(json_build_object('language', t.language, 'name', t.name,
        'description', t.description) order by t.language) from call_criterion_translation t where t.criterion_id = k.id) as texts
      from call_criterion k where k.call_id = ${callId} order by k.position`;
  }

  private async around(
    actor: Actor,
    callId: string,
  ): Promise<{ ownApplicationId: string | null; applications: number | null; organisations: NamedOrganisation[] }> {
    const person = actor.kind === 'person' ? actor.id : null;
    const [row] = await this.db.query<Awaited<ReturnType<CallQuery['around']>>>(sql`select
      (select a.id from call_application a where a.call_id = ${callId} and a.person_id = ${person}::uuid and a.state <> 'withdrawn'
        order by a.organisation_id nulls first limit 1) as "ownApplicationId",
      (select count(*)::int from call_application a where a.call_id = ${callId} and a.state = 'sent') as applications,
      coalesce((select json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', n.name, 'language', n.language))
        from organisation o cross join lateral (${nameIn(actor.language)}) n where o.id = any(${spokenFor(actor)}::uuid[])), '[]') as organisations`);
    return found(row);
  }

  private async items(actor: Actor, conditions: Sql[], order: Sql, limit: number): Promise<CallItemDto[]> {
    return this.db.query<CallItemDto>(sql`
      select c.id, c.kind, case when c.state = 'open' and c.closes_at <= ${this.clock.now()} then 'closed' else c.state end as state,
        c.closes_at as "closesAt", x.title, x.language, y.title as "bodyTitle", y.language as "bodyLanguage", s.slug as "bodySlug",
        s.kind as "bodyKind", s.time_zone as "timeZone",
        (select json_agg(json_build_object('memberType', o.member_type, 'seats', o.seats) order by o.member_type)
          from call_seats o where o.call_id = c.id) as seats
      from call c join space s on s.id = c.space_id
      cross join lateral (select t.title, t.language from call_translation t where t.call_id = c.id
        order by t.language <> ${actor.language}, t.language <> c.default_language, t.language limit 1) x
      cross join lateral (select t.title, t.language from space_translation t where t.space_id = s.id
        order by t.language <> ${actor.language}, t.language <> s.default_language, t.language limit 1) y
      where ${join(conditions, ' and ')} order by ${order} limit ${limit}`);
  }
}

function byLanguage<Row extends { language: string }>(rows: Row[], what: keyof Row): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [row.language, String(row[what])]));
}
