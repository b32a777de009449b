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

/** Keeps the members of a body, as the rules know them, in step with who sits on its seats now. */
@Injectable()
export class MemberAccess {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Brings one body up to date, inside the transaction that changed its seats. */
  async follow(spaceId: string): Promise<void> {
    await this.update(sql`s.id = ${spaceId}`);
  }

  /** Terms begin and end at midnight in the time zone of their body. */
  @Cron('bodies.follow-terms', '*/15 * * * *')
  async followTerms(): Promise<void> {
    await this.db.transaction(() => this.update(sql`s.kind <> 'consultation'`));
  }

  /** Whoever was written down with an address sits there with the account that has it now. */
  @OnEvent(AccountConfirmed)
  async connect({ subjectId: personId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      const seats = await this.db.sql<{ spaceId: string }>`
        update seat_person h set person_id = p.id from person p, seat t
        where p.id = ${personId} and h.person_id is null and h.email = p.email and t.id = h.seat_id
        returning t.space_id as "spaceId"`;
      for (const { spaceId } of seats) await this.follow(spaceId);
    });
  }

  /** A deleted account leaves its seats without a name. */
  @OnEvent(AccountDeleted)
  async forget({ subjectId: personId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      const seats = await this.db.sql<{ spaceId: string }>`
        update seat_person h set person_id = null, email = null, name = '', public_name = null from seat t
        where h.person_id = ${personId} and t.id = h.seat_id returning t.space_id as "spaceId"`;
      for (const { spaceId } of seats) await this.follow(spaceId);
    });
  }

  private async update(which: Sql): Promise<void> {
    const changes = await this.db.query<{ spaceId: string; personId: string; came: boolean }>(sql`
      with sitting as (
        select t.space_id, h.person_id, bool_or(s.kind = 'expert-group' and t.role <> 'observer') as expert
        from seat t join seat_person h on h.seat_id = t.id join space s on s.id = t.space_id
        where ${which} and h.person_id is not null
          and (${this.clock.now()}::timestamptz at time zone s.time_zone)::date between t.starts_on and coalesce(t.ends_on, 'infinity')
        group by 1, 2),
      gone as (
        delete from space_member m using space s where s.id = m.space_id and s.kind <> 'consultation' and ${which}
          and not exists (select 1 from sitting x where x.space_id = m.space_id and x.person_id = m.person_id)
        returning m.space_id, m.person_id),
      come as (
        insert into space_member as m (space_id, person_id, expert, joined_at)
        select space_id, person_id, expert, ${this.clock.now()} from sitting
        on conflict (space_id, person_id) do update set expert = excluded.expert where m.expert <> excluded.expert
        returning m.space_id, m.person_id)
      select space_id as "spaceId", person_id as "personId", false as came from gone
      union all select space_id, person_id, true from come`);
    for (const spaceId of new Set(changes.map((change) => change.spaceId))) {
      const people = (came: boolean) =>
        changes.flatMap((it) => (it.spaceId === spaceId && it.came === came ? it.personId : []));
      await this.events.record(
        system,
        new SpaceMembersChanged(spaceId, spaceId, { added: people(true), removed: people(false) }),
      );
    }
  }
}
