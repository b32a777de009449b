import { Injectable, type OnModuleInit } from '@nestjs/common';
import { spacePath } from '../../../shared/space-paths.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Contributions } from '../organisations/contributions.js';
import { OpenTasks } from '../organisations/open-tasks.js';
import { shownTitle } from '../spaces/shown-title.js';
import { SeatChanged } from './body.events.js';
import { MemberAccess } from './member-access.js';
import { readablePart } from './readable-part.js';

/** Tells organisations which seats they hold, and on which of them somebody who leaves sits. */
@Injectable()
export class OrganisationSeats implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly members: MemberAccess,
    private readonly contributions: Contributions,
    private readonly tasks: OpenTasks,
  ) {}

  onModuleInit(): void {
    this.contributions.register({
      kind: 'seat',
      id: sql`t.id`,
      at: sql`t.created_at`,
      code: sql`t.role`,
      from: sql`seat_organisation h join seat t on t.id = h.seat_id join space s on s.id = t.space_id`,
      where: (organisationId, actor) =>
        sql`h.organisation_id = ${organisationId} and ${readablePart(actor, 'members')}`,
      path: ({ space }) => spacePath(space),
    });
    this.tasks.register({
      kind: 'seat',
      list: ({ organisationId, personId }, actor) => sql`
        select ${shownTitle(actor)} as title, t.role from seat_person h join seat_organisation o on o.seat_id = h.seat_id join seat t on t.id = h.seat_id
        join space s on s.id = t.space_id
        where h.person_id = ${personId} and o.organisation_id = ${organisationId}
          and coalesce(t.ends_on, 'infinity') >= current_date`,
      move: (actor, change) => this.moveSeats(actor, change),
    });
  }

  /** Who takes over sits there under their own name; where they sit already, the other's name goes. */
  private async moveSeats(
    actor: Actor,
    { organisationId, from, to }: { organisationId: string; from: string; to: string },
  ): Promise<void> {
    await this.members.hold(sql`select t.space_id from seat t join seat_organisation o on o.seat_id = t.id
      join seat_person h on h.seat_id = t.id where h.person_id = ${from} and o.organisation_id = ${organisationId}`);
    const seats = await this.db.sql<{ seatId: string; spaceId: string; version: number }>`
      update seat t set version = t.version + 1 from seat_person h, seat_organisation o
      where h.seat_id = t.id and o.seat_id = t.id and h.person_id = ${from} and o.organisation_id = ${organisationId}
        and coalesce(t.ends_on, 'infinity') >= current_date
      returning t.id as "seatId", t.space_id as "spaceId", t.version`;
    const ids = seats.map(({ seatId }) => seatId);
    await this.db.sql`
      delete from seat_person h where h.person_id = ${from} and h.seat_id = any(${ids}::uuid[])
        and exists (select 1 from seat_person k where k.seat_id = h.seat_id and k.person_id = ${to})`;
    await this.db.sql`
      update seat_person h set person_id = p.id, name = p.name, public_name = null, email = p.email from person p
      where p.id = ${to} and h.person_id = ${from} and h.seat_id = any(${ids}::uuid[])`;
    for (const { seatId, spaceId, version } of seats) {
      await this.members.follow(spaceId);
      await this.events.record(actor, new SeatChanged(spaceId, seatId, { version }));
    }
  }
}
