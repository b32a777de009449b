import { Injectable } from '@nestjs/common';
import { type SessionAudience, sessionAudiences } from '../../../shared/sessions.js';
import type { Access, Audience } from '../../../shared/spaces.js';
import { Database } from '../kernel/database/database.js';

/** Whom a session is open to. Whoever may take part may also watch. */
export interface SessionAudiences {
  participants: SessionAudience[];
  watchers: SessionAudience[];
}

/** What an audience may do outside all phases, and so always. */
type TimelessCell = { audience: SessionAudience; access: Access };

/** Whom a session is open to, after its cells. */
export function audiencesOf(cells: { audience: Audience; access: Access }[]): SessionAudiences {
  const having = (access: Access) =>
    sessionAudiences.filter((audience) => cells.some((cell) => cell.audience === audience && cell.access === access));
  return { participants: having('contribute'), watchers: having('read') };
}

/**
 * Writes whom a session is open to as access cells. Sessions have times of their own, so the same holds in every phase and
 * outside all of them; phases that are added later take over what holds outside.
 */
@Injectable()
export class SessionCells {
  constructor(private readonly db: Database) {}

  /** Makes this the access to the session of this id. The caller holds the space. */
  async write(sessionId: string, { participants, watchers }: SessionAudiences): Promise<void> {
    const cells = [...new Set([...participants, ...watchers])].map((audience) => ({
      audience,
      access: participants.includes(audience) ? 'contribute' : 'read',
    }));
    await this.db.sql`delete from access_cell where activity_id = ${sessionId}`;
    await this.db.sql`
      insert into access_cell (id, activity_id, phase_id, audience, access)
      select gen_random_uuid(), a.id, time.phase_id, cell.audience, cell.access
      from activity a
      cross join lateral (select null::uuid as phase_id union all select p.id from phase p where p.space_id = a.space_id) time
      cross join jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as cell (audience text, access text)
      where a.id = ${sessionId}`;
  }

  /** The cells that say whom it is open to. */
  timeless(sessionId: string): Promise<TimelessCell[]> {
    return this.db.sql<TimelessCell>`
      select audience, access from access_cell where activity_id = ${sessionId} and phase_id is null`;
  }
}
