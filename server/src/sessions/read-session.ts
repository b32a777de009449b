import { Injectable } from '@nestjs/common';
import { renderSVG } from 'uqr';
import { Config } from '../kernel/config/config.js';
import { Database, sql } from '../kernel/database/database.js';
import { type Actor, guestId, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { AgendaQuery } from './agenda.query.js';
import type { LiveSessionDto } from './dto/session.dto.js';
import { SessionAccess } from './session-access.js';
import type { SessionFacts } from './session-facts.js';
import { sessionColumns, type SessionRow, sessionSources } from './session-row.js';
import { sessionPolicy } from './session.policy.js';
import { mayInvite, presentSession } from './session.presenter.js';

/** Shows sessions to their readers. */
@Injectable()
export class ReadSession {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly access: SessionAccess,
    private readonly agendas: AgendaQuery,
  ) {}

  /** The session as its page shows it. */
  async page(actor: Actor, id: string): Promise<LiveSessionDto> {
    const { row, session } = await this.readable(actor, id);
    const [agenda, hosts, waitingPlace] = await Promise.all([
      this.agendas.of(actor, id),
      this.hosts(id),
      row.mine === 'waiting' ? this.waitingPlace(actor, id) : null,
    ]);
    return presentSession(row, session, { agenda, hosts, waitingPlace }, actor);
  }

  /**
   * A session with its words, for the actor who may read it.
   * @throws Problem `not-found`
   */
  async readable(actor: Actor, id: string): Promise<{ row: SessionRow; session: SessionFacts }> {
    const session = await this.access.session(actor, id);
    authorize(actor, sessionPolicy, 'read', session);
    const [row] = await this.db.prepared<SessionRow>(
      sql`select ${sessionColumns} from ${sessionSources(actor)} where l.id = ${id}`,
    );
    return { row: found(row), session };
  }

  /**
   * The session that people join with this code.
   * @throws Problem `not-found` when there is none that the actor may read
   */
  async byCode(actor: Actor, code: string): Promise<string> {
    const { id } = found(await this.db.one<{ id: string }>`select id from live_session where code = ${code}`);
    authorize(actor, sessionPolicy, 'read', await this.access.session(actor, id));
    return id;
  }

  /**
   * The address at which people join, as a QR code: an SVG image.
   * @throws Problem `forbidden` for those who may only watch
   */
  async qrCode(actor: Actor, id: string): Promise<string> {
    const { row, session } = await this.readable(actor, id);
    if (!mayInvite(actor, session)) throw new Problem('forbidden');
    return renderSVG(`${this.config.baseUrl}/join/${row.code}`, { border: 4, ecc: 'M' });
  }

  private async hosts(sessionId: string): Promise<string[]> {
    const rows = await this.db.sql<{ name: string }>`
      select p.name from live_session_role r join person p on p.id = r.person_id
      where r.session_id = ${sessionId} and r.role = 'host' and p.state = 'active' order by p.name, p.id`;
    return rows.map((row) => row.name);
  }

  private async waitingPlace(actor: Actor, sessionId: string): Promise<number | null> {
    const row = await this.db.one<{ place: number }>`
      select (select count(*)::int from registration before where before.session_id = g.session_id and before.state = 'waiting'
        and (before.registered_at, before.id) <= (g.registered_at, g.id)) as place
      from registration g where g.session_id = ${sessionId} and g.state = 'waiting'
        and (g.person_id = ${personId(actor)}::uuid or g.guest_id = ${guestId(actor)}::uuid)`;
    return row?.place ?? null;
  }
}
