import { Injectable } from '@nestjs/common';
import type { CardField } from '../../../shared/exchange.js';
import { BodyAccess } from '../bodies/body-access.js';
import { termRuns } from '../bodies/body-list.query.js';
import { Seat } from '../bodies/seat.entity.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { allows, authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { ContactCard } from './contact-card.entity.js';
import { ContactCardWritten } from './exchange.events.js';
import { cardPolicy } from './exchange.policy.js';
import { cardFits, holderHasAccount } from './roster.query.js';

/** What a card says, and to whom. */
export type WrittenCard = Pick<
  ContactCard,
  'function' | 'organisation' | 'email' | 'phone' | 'website' | 'languages' | 'askAbout' | 'language' | 'publicFields'
>;

/** Who holds the seat whose card is written. */
interface Holder {
  isHolder: boolean;
  hasHolder: boolean;
  personId: string | null;
  name: string | null;
  /** The card there is of them, if there is one. */
  cardVersion: number | null;
  /** What of it they made public. */
  publicFields: CardField[];
}

/** Writes how contact points can be reached. */
@Injectable()
export class ContactCards {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
  ) {}

  /**
   * Writes the card of a seat whose term runs; for its holder or the team.
   * @param seen version of the card the actor looked at; null when there was none
   * @throws Problem `not-found`, `forbidden`, `version-conflict`; `precondition-required` for a card that is there already;
   *   `validation-failed` for a field made public by somebody else than its holder
   */
  async write(actor: Actor, ref: string, seatId: string, seen: number | null, card: WrittenCard): Promise<void> {
    await this.db.transaction(async () => {
      const body = await this.access.part(actor, ref, 'exchange');
      const { id: spaceId } = body.space;
      // Two who write the first card of a seat take turns by the seat.
      found(await this.db.find(Seat, { id: seatId, spaceId }, { lock: true }));
      const holder = await this.holder(actor, seatId);
      const facts = { body, isHolder: holder.isHolder, hasHolder: holder.hasHolder };
      authorize(actor, cardPolicy, 'write', facts);
      const isMore = card.publicFields.some((field) => !holder.publicFields.includes(field));
      if (isMore && !allows(cardPolicy, 'publish', actor, facts))
        throw new Problem('validation-failed', { errors: [{ pointer: '/publicFields', code: 'holderDecides' }] });
      if (holder.cardVersion !== null) {
        if (seen === null) throw new Problem('precondition-required');
        assertVersion({ version: holder.cardVersion }, seen);
      }
      const version = (holder.cardVersion ?? 0) + 1;
      const whose = { personId: holder.personId, holderName: holder.personId ? null : holder.name };
      await this.db.save(
        Object.assign(new ContactCard(), { ...card, ...whose, seatId, updatedAt: this.clock.now(), version }),
      );
      await this.events.record(actor, new ContactCardWritten(spaceId, seatId, { version }));
    });
  }

  private async holder(actor: Actor, seatId: string): Promise<Holder> {
    const [row] = await this.db.query<Holder>(sql`
      select exists (select 1 from seat_person h
          where h.seat_id = t.id and h.sitting = 'holder' and h.person_id = ${personId(actor)}) as "isHolder",
        ${holderHasAccount} as "hasHolder", h.person_id as "personId", h.name, (select c.version from contact_card c where ${cardFits}) as "cardVersion",
        coalesce((select c.public_fields from contact_card c where ${cardFits}), '{}') as "publicFields"
      from seat t join space s on s.id = t.space_id
      left join lateral (select h.person_id, h.name from seat_person h where h.seat_id = t.id and h.sitting = 'holder'
        order by h.person_id is distinct from ${personId(actor)}, h.id limit 1) h on true
      where t.id = ${seatId} and ${termRuns(this.clock.now())}`);
    return found(row);
  }
}
