import { Injectable } from '@nestjs/common';
import { AccountConfirmed, AccountDeleted } from '../accounts/accounts.events.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { Events } from '../kernel/events/events.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { system } from '../kernel/http/actor.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { SpaceMembersChanged } from '../spaces/consultation.events.js';
import { termRuns } from './body-list.query.js';
import { SeatNames } from './seat-names.js';

/** Keeps the members of a body, as the rules know them, in step with who sits on its seats now. */
@Injectable()
export class MemberAccess {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly names: SeatNames,
  ) {}

  /**
   * Brings one body up to date, inside the transaction that changed its seats. Whoever does it looks at the seats once nobody
   * else does: what it does not see yet would come back or go again.
   */
  async follow(spaceId: string): Promise<void> {
    await this.hold(sql`select ${spaceId}::uuid`);
    await this.update(spaceId);
  }

  /**
   * Locks these bodies until the transaction ends, before seats in them are changed: everyone locks bodies first, and several in
   * one order, so that two who do this wait for each other instead of locking each other out.
   * @param bodies a query for their ids
   */
  async hold(bodies: Sql): Promise<void> {
    await this.db.sql`select 1 from space where id in (${bodies}) order by id for no key update`;
  }

  /** Terms begin and end at midnight in the time zone of their body. */
  @Cron('bodies.follow-terms', '*/15 * * * *')
  async followTerms(): Promise<void> {
    const bodies = await this.db.query<{ id: string }>(sql`
      with ${this.sitting(sql`s.kind <> 'consultation'`)}
      select coalesce(x.space_id, m.space_id) as id
      from sitting x full join (select m.* from space_member m join body b on b.space_id = m.space_id) m
        on m.space_id = x.space_id and m.person_id = x.person_id and m.expert = x.expert
      where x.space_id is null or m.space_id is null group by 1`);
    for (const { id } of bodies) await this.db.transaction(() => this.follow(id));
  }

  /** Whoever was written down with an address sits there with the account that has it now. */
  @OnEvent(AccountConfirmed)
  async connect({ subjectId: personId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(sql`select t.space_id from seat t join seat_person h on h.seat_id = t.id
        join person p on p.email = h.email where p.id = ${personId} and h.person_id is null`);
      const seats = await this.db.sql<{ spaceId: string }>`
        update seat_person h set person_id = p.id from person p, seat t
        where p.id = ${personId} and h.person_id is null and h.email = p.email and t.id = h.seat_id
        returning t.space_id as "spaceId"`;
      await this.followAll(seats);
    });
  }

  /** A deleted account leaves its seats without a name. */
  @OnEvent(AccountDeleted)
  async forget({ subjectId: personId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(
        sql`select t.space_id from seat t join seat_person h on h.seat_id = t.id where h.person_id = ${personId}`,
      );
      const seats = await this.db.sql<{ id: string; spaceId: string }>`
        update seat_person h set person_id = null, email = null, name = '', public_name = null from seat t
        where h.person_id = ${personId} and t.id = h.seat_id returning t.id, t.space_id as "spaceId"`;
      await this.names.update(sql`t.id = any(${seats.map(({ id }) => id)}::uuid[])`);
      await this.followAll(seats);
    });
  }

  private async followAll(seats: { spaceId: string }[]): Promise<void> {
    for (const spaceId of new Set(seats.map((seat) => seat.spaceId))) await this.follow(spaceId);
  }

  /** Who sits now in these bodies, each person once, as `sitting`. */
  private sitting(which: Sql): Sql {
    return sql`sitting as (
      select t.space_id, h.person_id, bool_or(s.kind = 'expert-group' and t.role <> 'observer') as expert
      from seat t join seat_person h on h.seat_id = t.id join space s on s.id = t.space_id
      where ${which} and h.person_id is not null and ${termRuns(this.clock.now())}
      group by 1, 2)`;
  }

  private async update(spaceId: string): Promise<void> {
    const changes = await this.db.query<{ personId: string; came: boolean }>(sql`
      with ${this.sitting(sql`s.id = ${spaceId}`)},
      gone as (
        delete from space_member m where m.space_id = ${spaceId}
          and not exists (select 1 from sitting x where x.space_id = m.space_id and x.person_id = m.person_id)
        returning m.person_id),
      come as (
        insert into space_member as m (space_id, person_id, expert, joined_at)
        select space_id, person_id, expert, ${this.clock.now()} from sitting
        on conflict (space_id, person_id) do update set expert = excluded.expert where m.expert <> excluded.expert
        returning m.person_id)
      select person_id as "personId", false as came from gone union all select person_id, true from come`);
    if (changes.length === 0) return;
    const people = (came: boolean) => changes.flatMap((it) => (it.came === came ? it.personId : []));
    const change = { added: people(true), removed: people(false) };
    await this.events.record(system, new SpaceMembersChanged(spaceId, spaceId, change));
  }
}
