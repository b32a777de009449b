import { Injectable } from '@nestjs/common';
import { sessionLimits, type SessionRole } from '../../../shared/sessions.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import type { SessionRoleDto } from './dto/session-people.dto.js';
import { SessionRoleHolder } from './live-session.entity.js';
import { SessionAccess } from './session-access.js';
import { SessionRoleGiven, SessionRoleTaken } from './session.events.js';
import { sessionPolicy } from './session.policy.js';
import { SessionRows } from './session-rows.js';

/** Who gets a role: a person by id, or by the address of their account. */
export interface NewRole {
  personId?: string;
  email?: string;
  role: SessionRole;
}

/** Who hosts a session, moderates it and takes notes. */
@Injectable()
export class SessionPeople {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: SessionAccess,
    private readonly rows: SessionRows,
  ) {}

  /** Who has which role, for those who prepare or lead the session. */
  async list(actor: Actor, id: string): Promise<SessionRoleDto[]> {
    authorize(actor, sessionPolicy, 'prepare', await this.access.session(actor, id));
    return this.of(id);
  }

  /** Who has which role. */
  of(id: string): Promise<SessionRoleDto[]> {
    return this.db.sql<SessionRoleDto>`
      select r.person_id as "personId", nullif(p.name, '') as name, r.role
      from live_session_role r join person p on p.id = r.person_id where r.session_id = ${id}
      order by array_position(array['host', 'moderator', 'note-taker'], r.role), p.name, r.person_id`;
  }

  /**
   * Gives a person a role; having it already is no problem.
   * @throws Problem `validation-failed` for someone without a confirmed account; `limit-reached`
   */
  async give(actor: Actor, id: string, { role, ...named }: NewRole): Promise<void> {
    await this.db.transaction(async () => {
      const { session } = await this.rows.lock(actor, id, 'edit');
      const personId = await this.person(named);
      const holders = await this.db.all(SessionRoleHolder, { sessionId: id });
      if (holders.some((holder) => holder.personId === personId && holder.role === role)) return;
      if (holders.length >= sessionLimits.roles) throw new Problem('limit-reached');
      await this.db.insert(SessionRoleHolder, { sessionId: id, personId, role });
      await this.events.record(actor, new SessionRoleGiven(session.spaceId, id, { personId, role }));
    });
  }

  /** Takes a role from a person. */
  async take(actor: Actor, id: string, personId: string, role: SessionRole): Promise<void> {
    await this.db.transaction(async () => {
      const { session } = await this.rows.lock(actor, id, 'edit');
      const taken = await this.db.delete(SessionRoleHolder, { sessionId: id, personId, role });
      found(taken || null);
      await this.events.record(actor, new SessionRoleTaken(session.spaceId, id, { personId, role }));
    });
  }

  private async person({ personId, email }: { personId?: string; email?: string }): Promise<string> {
    const row = await this.db.one<{ id: string }>`
      select id from person where state = 'active'
        and (id = ${personId ?? null}::uuid or email = ${email?.trim().toLowerCase() ?? null})`;
    if (row) return row.id;
    const pointer = personId ? '/personId' : '/email';
    throw new Problem('validation-failed', { errors: [{ pointer, code: 'unknownPerson' }] });
  }
}
