import { Injectable } from '@nestjs/common';
import { type AgendaOrder, type AgendaProposalState, agendaState } from '../../../shared/exchange.js';
import { BodyAccess } from '../bodies/body-access.js';
import type { BodyFacts } from '../bodies/body.policy.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, sql, type Sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { can, type Policy } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { AgendaProposals } from './agenda-proposals.js';
import type { AgendaCanDto, AgendaDto, AgendaProposalCanDto, AgendaProposalDto } from './dto/agenda.dto.js';
import { type AgendaFacts, agendaPolicy, type AgendaProposalFacts, agendaProposalPolicy } from './exchange.policy.js';
import { speaker } from './speaker.js';

type AgendaRow = Omit<AgendaDto, 'state' | 'can'>;
type ProposalRow = Omit<AgendaProposalDto, 'can'> & { wants: number };

const actionsOf = <Key extends string>(policy: object): Key[] =>
  Object.keys(policy).filter((it) => it !== 'read') as Key[];
const agendaActions = actionsOf<keyof AgendaCanDto>(agendaPolicy);
const proposalActions = actionsOf<keyof AgendaProposalCanDto>(agendaProposalPolicy);

/** Reads what people want on agendas. */
@Injectable()
export class AgendaQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
    private readonly proposals: AgendaProposals,
  ) {}

  /**
   * The agenda consultations of a body, latest closing first.
   * @throws Problem `not-found`; `unauthenticated` or `forbidden` where the exchange is not for the reader
   */
  async list(actor: Actor, ref: string, where: { cursor?: string; limit?: number }): Promise<Page<AgendaDto>> {
    const body = await this.access.part(actor, ref, 'exchange');
    const { cursor, limit = 20 } = where;
    const after = readCursor(cursor, 2);
    const conditions = [sql`a.space_id = ${body.space.id}`];
    if (after) conditions.push(sql`(a.closes_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    const rows = await this.agendas(join(conditions, ' and '), limit + 1);
    return page(
      rows,
      limit,
      (row) => this.present(row, actor, body),
      (row) => [row.closesAt.toISOString(), row.id],
    );
  }

  /** @throws Problem as `list` */
  async one(actor: Actor, ref: string, id: string): Promise<AgendaDto> {
    const { facts } = await this.proposals.agenda(actor, ref, id);
    const [row] = await this.agendas(sql`a.id = ${id}`, 1);
    return this.present(found(row), actor, facts.body);
  }

  /** The proposals for one agenda, as they came or by how many want them. @throws Problem as `list` */
  async listProposals(
    actor: Actor,
    ref: string,
    id: string,
    { order = 'time', state, cursor, limit = 20 }: ProposalChoice,
  ): Promise<Page<AgendaProposalDto>> {
    const { facts } = await this.proposals.agenda(actor, ref, id);
    const after = readCursor(cursor, 2);
    const conditions = [sql`p.consultation_id = ${id}`];
    if (state) conditions.push(sql`p.state = ${state}`);
    if (after && order === 'time') conditions.push(sql`p.id > ${after[1]}::uuid`);
    if (after && order === 'wanted') conditions.push(sql`(-p.wants, p.id) > (-${after[0]}::int, ${after[1]}::uuid)`);
    const rows = await this.proposalRows(actor, conditions, { order, most: limit + 1 });
    return page(
      rows,
      limit,
      (row) => presentProposal(row, actor, facts),
      (row) => [row.wants, row.id],
    );
  }

  private agendas(condition: Sql, most: number): Promise<AgendaRow[]> {
    return this.db.query<AgendaRow>(sql`
      select a.id, a.title, a.body as text, a.language, a.opens_at as "opensAt", a.closes_at as "closesAt", a.open_to as "openTo", a.version,
        (select count(*)::int from agenda_proposal p where p.consultation_id = a.id and p.state <> 'withdrawn') as proposals,
        (select count(*)::int from agenda_proposal p where p.consultation_id = a.id and p.state = 'proposed') as undecided
      from agenda_consultation a where ${condition} order by a.closes_at desc, a.id desc limit ${most}`);
  }

  private proposalRows(
    actor: Actor,
    conditions: Sql[],
    { order, most }: { order: AgendaOrder; most: number },
  ): Promise<ProposalRow[]> {
    const me = sql`${personId(actor)}::uuid`;
    return this.db.query<ProposalRow>(sql`
      select p.id, p.state, p.title, p.body as text, p.language, p.created_at as "createdAt", p.reason,
        p.reason_language as "reasonLanguage", p.agenda_path as "agendaPath", p.decided_at as "decidedAt", p.version, p.wants,
        ${speaker(actor, sql`p.person_id`, sql`a.space_id`)} as by, p.person_id is not distinct from ${me} as "isMine",
        w.organisations, w.people,
        exists (select 1 from agenda_support w where w.proposal_id = p.id and w.person_id = ${me}) as "isSupported",
        (select json_build_object('id', i.id, 'title', i.title, 'language', i.language) from agenda_proposal i where i.id = p.merged_into_id) as "mergedInto"
      from agenda_proposal p join agenda_consultation a on a.id = p.consultation_id
      cross join lateral (
        select count(distinct w.organisation_id)::int as organisations,
          (count(distinct w.person_id) filter (where w.organisation_id is null))::int as people
        from agenda_support w join agenda_proposal q on q.id = w.proposal_id where q.id = p.id or q.merged_into_id = p.id) w
      where ${join(conditions, ' and ')} order by ${order === 'time' ? sql`p.id` : sql`p.wants desc, p.id`} limit ${most}`);
  }

  private present(row: AgendaRow, actor: Actor, body: BodyFacts): AgendaDto {
    const state = agendaState(row, this.clock.now());
    const facts = { body, state, openTo: row.openTo };
    return { ...row, state, can: can(agendaPolicy as Policy<AgendaFacts>, actor, facts, agendaActions) };
  }
}

function presentProposal(row: ProposalRow, actor: Actor, agenda: AgendaFacts): AgendaProposalDto {
  const { wants: _, ...proposal } = row;
  const facts = { agenda, state: row.state, isMine: row.isMine };
  return {
    ...proposal,
    can: can(agendaProposalPolicy as Policy<AgendaProposalFacts>, actor, facts, proposalActions),
  };
}

/** Which proposals, in which order. */
interface ProposalChoice {
  order?: AgendaOrder;
  state?: AgendaProposalState;
  cursor?: string;
  limit?: number;
}
