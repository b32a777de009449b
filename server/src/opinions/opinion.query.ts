import { Injectable } from '@nestjs/common';
import type {
  AdoptionMethod,
  Majority,
  OpinionKind,
  OpinionState,
  RoundOutcome,
  Tally,
} from '../../../shared/opinions.js';
import { named, type NamedOrganisation } from '../bodies/body.query.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';

/** A round with how far it has come. */
export interface RoundRow {
  id: string;
  number: number;
  method: AdoptionMethod;
  versionId: string;
  openedAt: Date;
  closesAt: Date;
  quorum: number;
  majority: Majority;
  isSecret: boolean;
  proxies: number;
  statementDays: number;
  seats: number;
  /** Seats that have voted. */
  voted: number;
  tally: Tally;
  outcome: RoundOutcome | null;
  closedAt: Date | null;
}

/** An opinion as lists and rules need it; the state is the recorded one. */
export interface OpinionRow {
  id: string;
  spaceId: string;
  slug: string;
  kind: OpinionKind;
  state: OpinionState;
  requestId: string | null;
  documentId: string;
  addresseeOrganisationId: string | null;
  addressee: NamedOrganisation | null;
  versionId: string | null;
  adoptedAt: Date | null;
  statementsUntil: Date | null;
  year: number | null;
  number: number | null;
  publishedAt: Date | null;
  fingerprint: string | null;
  answerDueAt: Date | null;
  createdAt: Date;
  version: number;
  title: string;
  language: string;
  recommendations: { total: number; answered: number };
  round: RoundRow | null;
}

/** Reads opinions with their last round. Who may read them is for whoever asks. */
@Injectable()
export class OpinionQuery {
  constructor(private readonly db: Database) {}

  /**
   * @param which a condition on `opinion op` and `space s`
   * @param order what comes after `where`, such as an order and a limit
   */
  async rows(actor: Actor, which: Sql, order: Sql): Promise<OpinionRow[]> {
    const rows = await this.db.query<OpinionRow>(sql`
      select op.id, op.space_id as "spaceId", s.slug, op.kind, op.state, op.request_id as "requestId", op.document_id as "documentId",
        op.addressee_organisation_id as "addresseeOrganisationId", (${named(actor, sql`op.addressee_organisation_id`)}) as addressee,
        op.version_id as "versionId", op.adopted_at as "adoptedAt", op.statements_until as "statementsUntil", op.year, op.number,
        op.published_at as "publishedAt", op.fingerprint, op.answer_due_at as "answerDueAt", op.created_at as "createdAt", op.version,
        x.title, x.language,
        (select json_build_object('total', count(*), 'answered', count(w.answered_at)) from recommendation w where w.opinion_id = op.id) as recommendations,
        (${roundsOf(sql`r.opinion_id = op.id`)} order by r.number desc limit 1) as round
      from opinion op join space s on s.id = op.space_id
      cross join lateral (
        select coalesce(t.title, v.title) as title, coalesce(t.language, v.language) as language
        from document_version v left join version_translation t on t.version_id = v.id and t.language = ${actor.language}
        where v.document_id = op.document_id
        order by v.id is distinct from coalesce(op.version_id,
          (select r.version_id from adoption_round r where r.opinion_id = op.id and r.outcome is null)), v.number desc limit 1) x
      where ${which} ${order}`);
    return rows.map((row) => ({ ...row, round: row.round && dated(row.round) }));
  }

  /** All rounds of an opinion, newest first. */
  async rounds(opinionId: string): Promise<RoundRow[]> {
    const rows = await this.db.query<{ round: RoundRow }>(
      sql`select q.round from (${roundsOf(sql`r.opinion_id = ${opinionId}`, sql`as round, r.number`)}) q order by q.number desc`,
    );
    return rows.map(({ round }) => dated(round));
  }
}

/** Rounds as JSON. The sums of a secret vote come from its box, those of an open one from the votes. */
function roundsOf(which: Sql, more: Sql = sql``): Sql {
  return sql`select json_build_object('id', r.id, 'number', r.number, 'method', r.method, 'versionId', r.version_id,
      'openedAt', r.opened_at, 'closesAt', r.closes_at, 'quorum', r.quorum, 'majority', r.majority, 'isSecret', r.is_secret,
      'proxies', r.proxies, 'statementDays', r.statement_days, 'seats', r.seats, 'outcome', r.outcome, 'closedAt', r.closed_at,
      'voted', c.voted, 'tally', json_build_object('for', coalesce(b.votes_for, c.votes_for),
        'against', coalesce(b.votes_against, c.votes_against), 'abstain', coalesce(b.abstentions, c.abstentions))) ${more}
    from adoption_round r left join ballot_box b on b.round_id = r.id
    cross join lateral (
      select count(*) filter (where k.has_voted)::int as voted, count(*) filter (where k.choice = 'for')::int as votes_for,
        count(*) filter (where k.choice = 'against')::int as votes_against,
        count(*) filter (where k.choice = 'abstain')::int as abstentions
      from round_seat k where k.round_id = r.id) c
    where ${which}`;
}

/** JSON has no dates. */
const dated = (round: RoundRow): RoundRow => ({
  ...round,
  openedAt: new Date(round.openedAt),
  closesAt: new Date(round.closesAt),
  closedAt: round.closedAt && new Date(round.closedAt),
});
