import { Injectable } from '@nestjs/common';
import { exchangeLimits } from '../../../shared/exchange.js';
import { termRuns } from '../bodies/body-list.query.js';
import { organisationsOfSeat } from '../bodies/organisations-of-seat.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import type { PeerMatchDto } from './dto/peer-request.dto.js';
import { sitterName } from './speaker.js';

/** Names the members who may know more about what is sought, and says why. */
@Injectable()
export class PeerMatches {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Seats that fit a request, those with most reasons first: they are from a place it looks at, speak from its level, or know one of
   * its themes: an organisation on the seat works on it, or the member helped somebody with it before.
   */
  of(actor: Actor, requestId: string): Promise<PeerMatchDto[]> {
    return this.db.query<PeerMatchDto>(sql`
      select m."seatId", m.name, m.organisations, m.country, m.reasons from (
        select t.id as "seatId", t.rank, t.sort_name, t.country, ${organisationsOfSeat(actor)} as organisations,
          (select ${sitterName} from seat_person h where h.seat_id = t.id and h.sitting = 'holder' order by h.id limit 1) as name,
          array_remove(array[
            case when exists (select 1 from unnest(r.territories) place where starts_with(place, t.country)) then 'territory' end,
            case when t.level = any(r.levels) then 'level' end,
            case when exists (
              select 1 from seat_organisation g join organisation o on o.id = g.organisation_id
              where g.seat_id = t.id and o.themes && r.policy_fields) or exists (
              select 1 from seat_person h join peer_offer o on o.person_id = h.person_id and o.state = 'accepted'
              join peer_request past on past.id = o.request_id and past.space_id = r.space_id and past.id <> r.id
              where h.seat_id = t.id and past.policy_fields && r.policy_fields) then 'theme' end], null) as reasons
        from peer_request r join space s on s.id = r.space_id join seat t on t.space_id = r.space_id
        where r.id = ${requestId} and ${termRuns(this.clock.now())} and not exists (
          select 1 from seat_person h where h.seat_id = t.id and h.person_id in (r.person_id, ${personId(actor)}))) m
      where cardinality(m.reasons) > 0
      order by cardinality(m.reasons) desc, m.rank, m.sort_name collate "und-x-icu", m."seatId" limit ${exchangeLimits.matches}`);
  }
}
