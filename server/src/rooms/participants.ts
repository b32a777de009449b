import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Batches } from '../kernel/batches/batches.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, guestId, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import type { ParticipantFacts } from './participant-facts.js';
import { PlaceLatecomers } from './place-latecomers.js';

interface Coming {
  id: string;
  personId: string | null;
  guestId: string | null;
  name: string;
  /** Null leaves what they told before. */
  type: string | null;
}

/** Who has joined a session. Many come in the same seconds, and are written together. */
@Injectable()
export class Participants {
  private readonly coming = new Batches<Coming, ParticipantFacts>(
    (sessionId, people) => this.write(sessionId, people),
    {
      every: 20,
      inContext: true,
    },
  );

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly latecomers: PlaceLatecomers,
  ) {}

  /**
   * The actor as a participant; whoever joins again is who they were.
   * @throws Problem `unauthenticated` for those who have given no name
   */
  async join(actor: Actor, sessionId: string, type: string | null = null): Promise<ParticipantFacts> {
    if (!actor.id) throw new Problem('unauthenticated');
    return this.coming.add(sessionId, {
      id: newId(),
      personId: personId(actor),
      guestId: guestId(actor),
      name: actor.name,
      type,
    });
  }

  private async write(sessionId: string, people: Coming[]): Promise<ParticipantFacts[]> {
    const keyOf = (one: Pick<Coming, 'personId' | 'guestId'>) => one.personId ?? one.guestId ?? '';
    const each = [...new Map(people.map((one) => [keyOf(one), one])).values()];
    const persons = each.filter((one) => one.personId !== null);
    const guests = each.filter((one) => one.guestId !== null);
    const rows = [
      ...(await this.upsert(sessionId, sql`person_id`, persons)),
      ...(await this.upsert(sessionId, sql`guest_id`, guests)),
    ];
    const came = new Set(each.map(({ id }) => id));
    const places = await this.latecomers.place(
      sessionId,
      rows.map(({ id }) => id).filter((id) => came.has(id)),
    );
    const known = new Map(
      rows.map((row) => [keyOf(row), { ...row, breakoutId: places.get(row.id) ?? row.breakoutId }]),
    );
    return people.map((one) => known.get(keyOf(one)) as ParticipantFacts);
  }

  private async upsert(sessionId: string, column: Sql, people: Coming[]) {
    if (people.length === 0) return [];
    return this.db.prepared<ParticipantFacts & Pick<Coming, 'personId' | 'guestId'>>(sql`
      insert into room_participant as p (id, session_id, person_id, guest_id, name, stakeholder_type, joined_at)
      select id, ${sessionId}, "personId", "guestId", name, type, ${this.clock.now()}
      from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as c (id uuid, "personId" uuid, "guestId" uuid, name text, type text)
      order by coalesce("personId", "guestId")
      on conflict (session_id, ${column}) where ${column} is not null
        do update set name = excluded.name, stakeholder_type = coalesce(excluded.stakeholder_type, p.stakeholder_type)
      returning p.id, p.name, p.stakeholder_type as type, p.breakout_id as "breakoutId", p.muted_at as "mutedAt",
        p.removed_at as "removedAt", p.sanction_reason as reason, p.person_id as "personId", p.guest_id as "guestId"`);
  }
}
