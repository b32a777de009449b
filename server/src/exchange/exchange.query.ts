import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { type BodyFacts, readsPart } from '../bodies/body.policy.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { type Actor, inTeam } from '../kernel/http/actor.js';
import { can, type Policy } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import type { ExchangeDto, ForumLinkDto } from './dto/forum.dto.js';
import { exchangePolicy } from './exchange.policy.js';
import { namedBody } from './named-body.js';

/** Reads what the exchange of a body consists of. */
@Injectable()
export class ExchangeQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
  ) {}

  /** @throws Problem `not-found`; `unauthenticated` or `forbidden` where the exchange is not for the reader */
  async overview(actor: Actor, ref: string): Promise<ExchangeDto> {
    const body = await this.access.part(actor, ref, 'exchange');
    const { id } = body.space;
    const now = this.clock.now();
    const [counts] = await this.db.sql<Pick<ExchangeDto, 'openRequests' | 'openAgendas' | 'waitingResults'>>`
      select (select count(*)::int from peer_request where space_id = ${id} and state = 'open' and hidden_at is null) as "openRequests",
        (select count(*)::int from agenda_consultation where space_id = ${id} and opens_at <= ${now} and closes_at > ${now}) as "openAgendas",
        (select count(*)::int from forum_result where to_space_id = ${id} and state = 'handed-up') as "waitingResults"`;
    const links = await this.links(actor, id);
    return {
      ...found(counts),
      can: can(exchangePolicy as Policy<BodyFacts>, actor, body, ['ask', 'keep'] as const),
      hasRoster: readsPart(actor, body, 'members'),
      parent: links.find(({ isParent }) => isParent)?.link ?? null,
      children: links.filter(({ isParent }) => !isParent).map(({ link }) => link),
    };
  }

  /** The forums above and below that the reader may know of; those that only asked, or were declined, are for the team. */
  private async links(actor: Actor, id: string): Promise<{ isParent: boolean; link: ForumLinkDto }[]> {
    const isTeam = inTeam(actor, id);
    const rows = await this.db.query<ForumLinkDto & { isParent: boolean }>(sql`
      select * from (select l.child_space_id = ${id} as "isParent", l.state, l.asked_at as "askedAt", l.decided_at as "decidedAt",
          ${namedBody(actor, sql`case when l.child_space_id = ${id} then l.parent_space_id else l.child_space_id end`)} as body
        from forum_link l where (l.child_space_id = ${id} or (l.parent_space_id = ${id} and l.state <> 'declined'))
          and (l.state = 'accepted' or ${isTeam})) q
      order by "askedAt"`);
    return rows.flatMap(({ isParent, ...link }) => (link.body ? [{ isParent, link }] : []));
  }
}
