import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { termRuns } from '../bodies/body-list.query.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { RapporteurNamed } from './call.events.js';
import type { RapporteurDto, RapporteurTurnDto, RotaDto } from './dto/expert-group.dto.js';
import { RapporteurTurn } from './expert-group.entity.js';
import { MembershipRuleBook } from './membership-rules.js';

const historyShown = 100;

/** Proposes who reports next, so that all do in turn, and keeps who did. */
@Injectable()
export class Rapporteurs {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly bodies: BodyAccess,
    private readonly rules: MembershipRuleBook,
  ) {}

  /**
   * Whose turn it is and who reported on what, by the names the seats are known by.
   * @throws Problem as `BodyAccess.part`
   */
  async rota(actor: Actor, ref: string): Promise<RotaDto> {
    const { space } = await this.bodies.part(actor, ref, 'members');
    const { rotatesRapporteurs: isUsed } = await this.rules.of(space.id);
    if (!isUsed) return { isUsed, order: [], history: [], can: { name: false } };
    const history = await this.db.sql<RapporteurTurnDto>`
      select r.id, r.seat_id as "seatId", t.sort_name as name, r.subject, r.language, r.created_at as "createdAt"
      from rapporteur_turn r join seat t on t.id = r.seat_id
      where r.space_id = ${space.id} order by r.created_at desc, r.id desc limit ${historyShown}`;
    const order = await this.order(space.id);
    return { isUsed, order, history, can: { name: spacePolicy.write(actor, space) === true } };
  }

  /**
   * Writes down whose turn it is: the next in order, or another member.
   * @throws Problem `invalid-transition` where there is no rota or nobody to report; `not-found` for a seat that is not of now
   */
  async name(actor: Actor, ref: string, turn: { subject: string; language: string; seatId?: string }): Promise<void> {
    await this.db.transaction(async () => {
      const { space } = await this.bodies.lock(actor, ref, 'edit');
      const order = await this.order(space.id);
      const { rotatesRapporteurs } = await this.rules.of(space.id);
      const seat = turn.seatId ? order.find(({ seatId }) => seatId === turn.seatId) : order[0];
      if (!rotatesRapporteurs || order.length === 0) throw new Problem('invalid-transition');
      if (!seat) throw new Problem('not-found');
      const { subject, language } = turn;
      const row = { id: newId(), spaceId: space.id, seatId: seat.seatId, subject, language };
      await this.db.insert(RapporteurTurn, { ...row, createdAt: this.clock.now() });
      await this.events.record(actor, new RapporteurNamed(space.id, row.id, { seatId: seat.seatId }));
    });
  }

  /** Who never reported comes first, then who did longest ago; of those, who has been a member longest. */
  private async order(spaceId: string): Promise<RapporteurDto[]> {
    return this.db.query<RapporteurDto>(sql`
      select t.id as "seatId", t.sort_name as name from seat t join space s on s.id = t.space_id
      where s.id = ${spaceId} and t.role <> 'observer' and t.sort_name <> '' and ${termRuns(this.clock.now())}
      order by (select max(r.created_at) from rapporteur_turn r where r.seat_id = t.id) nulls first, t.starts_on, t.id`);
  }
}
