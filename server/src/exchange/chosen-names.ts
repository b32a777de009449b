import { Injectable } from '@nestjs/common';
import { AccountDeleted } from '../accounts/accounts.events.js';
import { SeatChanged, SeatGiven } from '../bodies/body.events.js';
import { Database } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';

/** Keeps the names members chose for the public, so that what they wrote stays under them when they no longer sit there. */
@Injectable()
export class ChosenNames {
  constructor(private readonly db: Database) {}

  /** Keeps the name under which somebody is about to write, inside that transaction. */
  async keep(spaceId: string, personId: string): Promise<void> {
    await this.db.sql`
      insert into chosen_name (space_id, person_id, name)
      select t.space_id, h.person_id, h.public_name from seat_person h join seat t on t.id = h.seat_id
      where t.space_id = ${spaceId} and h.person_id = ${personId} and h.public_name is not null
      order by t.starts_on desc, t.id limit 1
      on conflict (space_id, person_id) do update set name = excluded.name`;
  }

  /** Somebody may choose a name after they wrote. */
  @OnEvent(SeatGiven, SeatChanged)
  async follow({ subjectId: seatId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      const sitting = await this.db.sql<{ spaceId: string; personId: string }>`
        select t.space_id as "spaceId", h.person_id as "personId" from seat_person h join seat t on t.id = h.seat_id
        where t.id = ${seatId} and h.person_id is not null and h.public_name is not null`;
      for (const { spaceId, personId } of sitting) await this.keep(spaceId, personId);
    });
  }

  /** What a deleted account wrote stays without a name; its contact cards, drafts and followed themes go. */
  @OnEvent(AccountDeleted)
  async forget({ subjectId: personId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      await this.db.sql`delete from chosen_name where person_id = ${personId}`;
      await this.db.sql`delete from theme_follow where person_id = ${personId}`;
      await this.db.sql`delete from peer_request where person_id = ${personId} and state = 'draft'`;
      // Whether or not the seats have forgotten the person already: then nobody of the card's name sits there.
      await this.db.sql`
        delete from contact_card c where c.person_id = ${personId}
          or exists (select 1 from seat_person h where h.seat_id = c.seat_id and h.person_id = ${personId})
          or (c.holder_name is not null and not exists (
            select 1 from seat_person h where h.seat_id = c.seat_id and h.name = c.holder_name))`;
    });
  }
}
