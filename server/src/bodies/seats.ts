import { Injectable } from '@nestjs/common';
import {
  bodyLimits,
  type Gender,
  type MemberType,
  type SeatRole,
  seatRoles,
  type Sitting,
} from '../../../shared/bodies.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { refusedAs } from '../kernel/database/refused-as.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Organisations } from '../organisations/organisations.js';
import { BodyAccess } from './body-access.js';
import { SeatChanged, SeatGiven, SeatRemoved } from './body.events.js';
import { MemberAccess } from './member-access.js';
import { SeatNames } from './seat-names.js';
import { Seat, SeatOrganisation, SeatPerson } from './seat.entity.js';

/** Someone who sits, as the secretariat writes them down. */
export interface WrittenPerson {
  sitting: Sitting;
  name: string;
  publicName?: string | null;
  email?: string | null;
}

/** A seat as the secretariat writes it down. */
export interface WrittenSeat {
  memberType: MemberType;
  role: SeatRole;
  country?: string | null;
  level?: GovernanceLevel | null;
  gender?: Gender | null;
  note?: string;
  startsOn: string;
  endsOn?: string | null;
  organisationIds: string[];
  people: WrittenPerson[];
}

/** Gives seats in bodies and says who sits on them. */
@Injectable()
export class Seats {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
    private readonly members: MemberAccess,
    private readonly organisations: Organisations,
    private readonly names: SeatNames,
  ) {}

  /**
   * Gives a seat. People with an account for the address written beside their name are members from the first day of the
   * term; others become so when they make one.
   * @returns the seat's id
   * @throws Problem `validation-failed` for a seat that nobody holds, an organisation that is not in the register, or a term
   *   that ends before it begins; `limit-reached`
   */
  async give(actor: Actor, ref: string, input: WrittenSeat): Promise<string> {
    return this.db.transaction(async () => {
      const { space } = await this.access.lock(actor, ref, 'seat');
      const [row] = await this.db.sql<{
        seats: number;
      }>`select count(*)::int as seats from seat where space_id = ${space.id}`;
      if (row && row.seats >= bodyLimits.seats) throw new Problem('limit-reached');
      const seat = Object.assign(new Seat(), {
        id: newId(),
        spaceId: space.id,
        sortName: '',
        createdAt: this.clock.now(),
        version: 1,
      });
      await this.fill(seat, input);
      await this.db.insert(Seat, seat);
      await this.occupy(seat, input);
      const { memberType, role } = input;
      await this.events.record(actor, new SeatGiven(space.id, seat.id, { memberType, role }));
      return seat.id;
    });
  }

  /**
   * Writes a seat down anew: who sits, in which role, for how long.
   * @param seen version of the seat the actor looked at
   * @throws Problem as `give`, and `version-conflict`
   */
  async change(actor: Actor, ref: string, seatId: string, seen: number, input: WrittenSeat): Promise<void> {
    await this.db.transaction(async () => {
      const seat = await this.hold(actor, ref, seatId, seen);
      await this.fill(seat, input);
      await this.db.save(seat);
      await this.db.delete(SeatOrganisation, { seatId });
      await this.db.delete(SeatPerson, { seatId });
      await this.occupy(seat, input);
      await this.events.record(actor, new SeatChanged(seat.spaceId, seatId, { version: seat.version }));
    });
  }

  /**
   * Takes away a seat that was written down by mistake; one that ended gets a last day instead.
   * @throws Problem `seat-in-use` when something was said or decided for it
   */
  async remove(actor: Actor, ref: string, seatId: string, seen: number): Promise<void> {
    await this.db.transaction(async () => {
      const seat = await this.hold(actor, ref, seatId, seen);
      await this.db.delete(Seat, { id: seatId }).catch(refusedAs('seat-in-use'));
      await this.members.follow(seat.spaceId);
      await this.events.record(actor, new SeatRemoved(seat.spaceId, seatId, {}));
    });
  }

  private async hold(actor: Actor, ref: string, seatId: string, seen: number): Promise<Seat> {
    const { space } = await this.access.lock(actor, ref, 'seat');
    const seat = found(await this.db.find(Seat, { id: seatId, spaceId: space.id }, { lock: true }));
    assertVersion(seat, seen);
    seat.version += 1;
    return seat;
  }

  /** @throws Problem `validation-failed` */
  private async fill(seat: Seat, input: WrittenSeat): Promise<void> {
    const { organisationIds, people, startsOn, endsOn = null } = input;
    const names = await this.organisations.names(organisationIds, 'en');
    const errors = organisationIds.flatMap((id, at) =>
      names.has(id) ? [] : [{ pointer: `/organisationIds/${at}`, code: 'unknownOrganisation' }],
    );
    if (organisationIds.length + people.length === 0) errors.push({ pointer: '/people', code: 'nobodySits' });
    if (endsOn !== null && endsOn < startsOn) errors.push({ pointer: '/endsOn', code: 'beforeStart' });
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
    Object.assign(seat, {
      memberType: input.memberType,
      role: input.role,
      rank: seatRoles.indexOf(input.role),
      country: input.country ?? null,
      level: input.level ?? null,
      gender: input.gender ?? null,
      note: input.note ?? '',
      startsOn,
      endsOn,
    });
  }

  private async occupy({ id: seatId, spaceId }: Seat, { organisationIds, people }: WrittenSeat): Promise<void> {
    const unique = [...new Set(organisationIds)];
    if (unique.length > 0)
      await this.db.insert(
        SeatOrganisation,
        unique.map((organisationId) => ({ seatId, organisationId })),
      );
    const emails = people.map(({ email }) => email?.trim().toLowerCase() || null);
    const accounts = await this.db.sql<{ id: string; email: string }>`
      select id, email from person where state = 'active' and email = any(${emails.filter((email) => email !== null)}::text[])`;
    const byEmail = new Map(accounts.map(({ id, email }) => [email, id]));
    const rows = people.map(({ sitting, name, publicName }, at) => {
      const email = emails[at] ?? null;
      const personId = (email && byEmail.get(email)) || null;
      return { id: newId(), seatId, sitting, name, publicName: publicName ?? null, personId, email };
    });
    if (rows.length > 0) await this.db.insert(SeatPerson, rows);
    await this.names.update(sql`t.id = ${seatId}`);
    await this.members.follow(spaceId);
  }
}
