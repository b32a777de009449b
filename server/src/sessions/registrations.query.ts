import { Injectable } from '@nestjs/common';
import { Database, nothing, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import type { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { authorize } from '../kernel/http/policy.js';
import type { RegisteredDto } from './dto/session-people.dto.js';
import { SessionAccess } from './session-access.js';
import { sessionPolicy } from './session.policy.js';

/** Reads who comes. */
@Injectable()
export class RegistrationsQuery {
  constructor(
    private readonly db: Database,
    private readonly access: SessionAccess,
  ) {}

  /** Who has a seat or waits for one, in the order in which they came; for hosts. */
  async list(actor: Actor, sessionId: string, { cursor, limit = 50 }: PageQueryDto): Promise<Page<RegisteredDto>> {
    authorize(actor, sessionPolicy, 'seeRegistrations', await this.access.session(actor, sessionId));
    const after = readCursor(cursor, 2);
    const rows = await this.db.query<RegisteredDto>(sql`
      select r.id, nullif(coalesce(p.name, g.display_name), '') as name, r.person_id is null as guest, r.state,
        r.registered_at as "registeredAt"
      from registration r left join person p on p.id = r.person_id left join guest g on g.id = r.guest_id
      where r.session_id = ${sessionId} and r.state <> 'cancelled'
        ${after ? sql`and (r.registered_at, r.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : nothing}
      order by r.registered_at, r.id limit ${limit + 1}`);
    return page(
      rows,
      limit,
      (row) => row,
      (row) => [row.registeredAt.toISOString(), row.id],
    );
  }
}
