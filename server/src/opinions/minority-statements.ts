import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { newId } from '../kernel/ids.js';
import { OpinionAccess } from './opinion-access.js';
import { MinorityStatement } from './opinion.entity.js';
import { MinorityStated } from './opinion.events.js';
import { assertOwn, type SeatWords } from './raise-objection.js';

/** Attaches the reasons of those who did not agree. */
@Injectable()
export class MinorityStatements {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: OpinionAccess,
  ) {}

  /**
   * Writes the statement of a seat, or writes it anew, until the opinion is published. Only a seat that voted against,
   * abstained or objected has one; after a secret vote, any seat that could vote.
   * @throws Problem `not-for-you` for other seats; `round-closed` before it is adopted and once it is published
   * @see Decision C(2016) 3301 art. 13(8)
   */
  async write(actor: Actor, opinionId: string, { seatId, body, language }: SeatWords): Promise<void> {
    await this.db.transaction(async () => {
      const { opinion, facts } = await this.access.lock(actor, opinionId, 'stateMinority');
      assertOwn(
        facts.seats.filter((seat) => seat.dissented),
        seatId,
      );
      const words = { body, language, personId: personId(actor) as string, writtenAt: this.clock.now() };
      const known = await this.db.find(MinorityStatement, { opinionId, seatId });
      const statement = Object.assign(known ?? new MinorityStatement(), words, { version: (known?.version ?? 0) + 1 });
      if (known) await this.db.save(statement);
      else await this.db.insert(MinorityStatement, Object.assign(statement, { id: newId(), opinionId, seatId }));
      const { version } = statement;
      await this.events.record(actor, new MinorityStated(opinion.spaceId, opinion.id, { seatId, version }));
    });
  }
}
