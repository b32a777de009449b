import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { opinionLifecycle } from '../../../shared/opinions.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { AdoptionRound, Objection } from './adoption-round.entity.js';
import { OpinionAccess } from './opinion-access.js';
import type { OwnSeat } from './opinion-facts.js';
import { ObjectionRaised } from './opinion.events.js';

/** What a member says for a seat. */
export interface SeatWords {
  seatId: string;
  /** Limited Markdown. */
  body: string;
  language: string;
}

/** Stops an adoption by consensus. */
@Injectable()
export class RaiseObjection {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: OpinionAccess,
  ) {}

  /**
   * Objects with a reason; the text is then not adopted, and the team decides how it goes on.
   * @throws Problem `round-closed` from the second the period ends; `not-for-you` for somebody else's seat
   */
  async object(actor: Actor, opinionId: string, { seatId, body, language }: SeatWords): Promise<void> {
    await this.db.transaction(async () => {
      const { opinion, facts } = await this.access.lock(actor, opinionId, 'object');
      assertOwn(
        facts.seats.filter((seat) => seat.decides),
        seatId,
      );
      const round = found(await this.db.find(AdoptionRound, { id: facts.round?.id ?? '' }));
      const now = this.clock.now();
      const who = { roundId: round.id, seatId, personId: personId(actor) as string };
      await this.db.insert(Objection, { ...who, reason: body, language, raisedAt: now });
      await this.db.save(Object.assign(round, { outcome: 'objected' as const, closedAt: now }));
      opinion.state = next(opinionLifecycle, opinion.state, 'object');
      await this.db.save(opinion);
      await this.events.record(actor, new ObjectionRaised(opinion.spaceId, opinion.id, { roundId: round.id, seatId }));
    });
  }
}

/** @throws Problem `not-for-you` unless it is one of the actor's own seats */
export function assertOwn(seats: OwnSeat[], seatId: string): void {
  if (!seats.some((seat) => seat.seatId === seatId && !seat.isProxy)) throw new Problem('not-for-you');
}
