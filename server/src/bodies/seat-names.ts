import { Injectable } from '@nestjs/common';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { OrganisationChanged, OrganisationsMerged } from '../organisations/organisation.events.js';
import { nameIn } from '../organisations/organisations.js';

/** Keeps the name that a seat is found and put in order by: of its organisation, or else of who sits on it. */
@Injectable()
export class SeatNames {
  constructor(private readonly db: Database) {}

  @OnEvent(OrganisationChanged, OrganisationsMerged)
  async follow({ subjectId }: RecordedEvent): Promise<void> {
    await this.update(sql`t.id in (select seat_id from seat_organisation where organisation_id = ${subjectId})`);
  }

  /** @param which a condition on seats, as `t` */
  async update(which: Sql): Promise<void> {
    await this.db.query(sql`
      update seat t set sort_name = coalesce((
        select n.name from seat_organisation h join organisation o on o.id = h.organisation_id cross join lateral (${nameIn('en')}) n
        where h.seat_id = t.id order by n.name, o.id limit 1), (
        select coalesce(h.public_name, h.name) from seat_person h where h.seat_id = t.id and h.name <> '' order by h.sitting desc, h.id limit 1), '')
      where ${which}`);
  }
}
