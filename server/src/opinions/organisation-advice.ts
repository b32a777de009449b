import { Injectable, type OnModuleInit } from '@nestjs/common';
import { adviceRequestPath, opinionPath } from '../../../shared/space-paths.js';
import { belongsTo, readablePart } from '../bodies/readable-part.js';
import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { Contributions } from '../organisations/contributions.js';
import { readableOpinions } from './readable-opinions.js';

/** Letters of what was written that are shown in a list. */
const excerpt = 280;

/** Tells organisations what was said for the seats they hold: in answer to a request for advice, and against an opinion. */
@Injectable()
export class OrganisationAdvice implements OnModuleInit {
  constructor(private readonly contributions: Contributions) {}

  onModuleInit(): void {
    this.contributions.register({
      kind: 'advice',
      id: sql`w.id`,
      at: sql`w.sent_at`,
      ref: sql`q.id`,
      text: sql`left(w.body, ${excerpt})`,
      textLanguage: sql`w.language`,
      from: sql`seat_organisation h join advice_contribution w on w.seat_id = h.seat_id
        join advice_request q on q.id = w.request_id join space s on s.id = q.space_id`,
      where: (organisationId, actor, now) =>
        sql`${heldSeat(organisationId, actor)} and q.state <> 'withdrawn' and ${readableContributions(actor, now)}`,
      path: ({ ref, space }) => adviceRequestPath(space, ref ?? ''),
    });
    this.contributions.register({
      kind: 'minority-statement',
      id: sql`w.id`,
      at: sql`w.written_at`,
      ref: sql`op.id`,
      text: sql`left(w.body, ${excerpt})`,
      textLanguage: sql`w.language`,
      from: sql`seat_organisation h join minority_statement w on w.seat_id = h.seat_id
        join opinion op on op.id = w.opinion_id join space s on s.id = op.space_id`,
      where: (organisationId, actor) =>
        sql`${heldSeat(organisationId, actor)} and op.state <> 'withdrawn' and ${readableOpinions(actor)}`,
      path: ({ ref, space }) => opinionPath(space, ref ?? ''),
    });
  }
}

/** Whose seat it is, is for those who may read who the members are. */
const heldSeat = (organisationId: string, actor: Actor): Sql =>
  sql`h.organisation_id = ${organisationId} and ${readablePart(actor, 'members')}`;

/** The rule `adviceRequestPolicy.readContributions` as a condition on the request in the row `q` and its body `s`. */
const readableContributions = (actor: Actor, now: Date): Sql =>
  sql`(${readablePart(actor, 'opinions')} and (${belongsTo(actor)}
    or (q.contributions_public and (q.state <> 'open' or q.contribute_until <= ${now}))))`;
