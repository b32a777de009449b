import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { belongs, readsPart } from '../bodies/body.policy.js';
import { renderMarkdown } from '../comments/markdown.js';
import { Clock } from '../kernel/clock/clock.js';
import { join, sql } from '../kernel/database/database.js';
import { page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { can } from '../kernel/http/policy.js';
import { bodyOpinionsPolicy } from './body-opinions.policy.js';
import type { MinorityStatementDto, OpinionDto, OpinionPageDto } from './dto/opinion.dto.js';
import type { OwnSeatDto, RoundDto } from './dto/round.dto.js';
import type { ShownMember } from './member-shown.js';
import { OpinionAccess } from './opinion-access.js';
import type { OpinionFacts } from './opinion-facts.js';
import { OpinionParts } from './opinion-parts.query.js';
import { opinionPolicy } from './opinion.policy.js';
import { presentItem, presentRound } from './opinion.presenter.js';
import { OpinionQuery, type OpinionRow } from './opinion.query.js';
import { readableOpinions } from './readable-opinions.js';

const actions = Object.keys(opinionPolicy).filter((action) => action !== 'read') as Exclude<
  keyof typeof opinionPolicy,
  'read'
>[];

/** A member as this reader may know them. */
type Show = (member: ShownMember) => ShownMember;

/** Shows opinions and decisions to whoever may read them. */
@Injectable()
export class ReadOpinions {
  constructor(
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
    private readonly access: OpinionAccess,
    private readonly query: OpinionQuery,
    private readonly parts: OpinionParts,
  ) {}

  /** The opinions of a body the actor may read, newest first. @throws Problem as `BodyAccess.part` */
  async list(actor: Actor, ref: string, where: { cursor?: string; limit?: number }): Promise<OpinionPageDto> {
    const body = await this.bodies.part(actor, ref, 'opinions');
    const { cursor, limit = 20 } = where;
    const after = readCursor(cursor, 2);
    const conditions = [sql`op.space_id = ${body.space.id}`, readableOpinions(actor)];
    if (after) conditions.push(sql`(op.created_at, op.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    const order = sql`order by op.created_at desc, op.id desc limit ${limit + 1}`;
    const now = this.clock.now();
    const rows = await this.query.rows(actor, join(conditions, ' and '), order);
    const shown = page(
      rows,
      limit,
      (row) => presentItem(row, now),
      (row) => [row.createdAt.toISOString(), row.id],
    );
    return { ...shown, can: can(bodyOpinionsPolicy, actor, body, ['start']) };
  }

  /** One opinion with its text, rounds, statements and answers. @throws Problem `not-found` */
  async one(actor: Actor, opinionId: string, language = actor.language): Promise<OpinionDto> {
    const { row, facts } = await this.access.require(actor, opinionId, 'read');
    const namesMembers = readsPart(actor, facts.body, 'members');
    const show: Show = (member) => (namesMembers ? member : { ...member, name: null, organisations: [] });
    const textId = row.versionId ?? row.round?.versionId;
    return {
      ...presentItem(row, facts.now),
      spaceId: row.spaceId,
      version: row.version,
      documentId: belongs(actor, facts.body) ? row.documentId : null,
      request: row.requestId ? await this.parts.asked(actor, row.requestId) : null,
      text: textId ? await this.parts.text(row, textId, language) : null,
      adoptedAt: row.adoptedAt ?? (facts.state === 'adopted' ? (row.round?.closesAt ?? null) : null),
      statementsUntil: facts.statementsUntil,
      fingerprint: row.fingerprint,
      rounds: await this.rounds(actor, opinionId, facts, show),
      statements: await this.statements(actor, opinionId, facts, show),
      recommendationList: await this.parts.recommendations(opinionId),
      ...(await this.seats(actor, row, facts, show)),
      can: can(opinionPolicy, actor, facts, actions),
    };
  }

  /** The published text as the file its fingerprint is of. @throws Problem `not-found`, also before it is published */
  async file(actor: Actor, opinionId: string): Promise<{ text: string; language: string }> {
    const { row } = await this.access.require(actor, opinionId, 'read');
    return this.parts.file(row.fingerprint ? row.versionId : null);
  }

  private async rounds(actor: Actor, opinionId: string, { now }: OpinionFacts, show: Show): Promise<RoundDto[]> {
    const rows = await this.query.rounds(opinionId);
    if (rows.length === 0) return [];
    const objections = await this.parts.objections(actor, opinionId);
    const votes = await this.parts.votes(actor, opinionId);
    return rows.map((row) => {
      const round = presentRound(row, now);
      const objection = objections.find(({ roundId }) => roundId === row.id);
      const cast = round.outcome === null ? [] : votes.filter(({ roundId }) => roundId === row.id);
      return {
        ...round,
        objection: objection
          ? {
              member: show(objection.member),
              reasonHtml: renderMarkdown(objection.body),
              language: objection.language,
              raisedAt: objection.at,
            }
          : null,
        votes: cast.map(({ member, choice }) => ({ member: show(member), choice })),
      };
    });
  }

  private async statements(
    actor: Actor,
    opinionId: string,
    { seats }: OpinionFacts,
    show: Show,
  ): Promise<MinorityStatementDto[]> {
    const own = new Set(seats.filter((seat) => !seat.isProxy).map((seat) => seat.seatId));
    const rows = await this.parts.statements(actor, opinionId);
    return rows.map(({ member, body, language, at }) => ({
      member: show(member),
      bodyHtml: renderMarkdown(body),
      body: own.has(member.seatId) ? body : null,
      language,
      writtenAt: at,
    }));
  }

  private async seats(
    actor: Actor,
    { round }: OpinionRow,
    facts: OpinionFacts,
    show: Show,
  ): Promise<{ ownSeats: OwnSeatDto[]; proxySeats: ShownMember[] }> {
    if (facts.seats.length === 0) return { ownSeats: [], proxySeats: [] };
    const passes = opinionPolicy.passVote(actor, facts) === true;
    const ids = facts.seats.map((seat) => seat.seatId);
    const members = await this.parts.members(actor, passes && round ? round.id : null, ids);
    const byId = new Map(members.map((member) => [member.seatId, member]));
    return {
      ownSeats: facts.seats.flatMap(({ seatId, ...seat }) => {
        const member = byId.get(seatId);
        return member ? [{ ...seat, member: seat.isProxy ? show(member) : member }] : [];
      }),
      proxySeats: passes ? members.filter(({ seatId }) => !ids.includes(seatId)).map(show) : [],
    };
  }
}
