import { Injectable } from '@nestjs/common';
import { wallClock } from '../../../shared/deadlines.js';
import { type SessionAudience, sessionLimits } from '../../../shared/sessions.js';
import { Body } from '../bodies/body.entity.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { allows } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { CancelSession } from '../sessions/cancel-session.js';
import { CreateSession } from '../sessions/create-session.js';
import { EditSession } from '../sessions/edit-session.js';
import { LiveSession } from '../sessions/live-session.entity.js';
import { SessionAccess } from '../sessions/session-access.js';
import type { SessionFacts } from '../sessions/session-facts.js';
import { sessionPolicy } from '../sessions/session.policy.js';
import { SessionCells } from '../sessions/session-cells.js';
import { SetAgenda } from '../sessions/set-agenda.js';
import type { Meeting, MeetingItem } from './meeting.entity.js';

/** Keeps the live session in which a meeting takes place in step with the meeting. */
@Injectable()
export class MeetingSessions {
  constructor(
    private readonly db: Database,
    private readonly access: SessionAccess,
    private readonly creating: CreateSession,
    private readonly editing: EditSession,
    private readonly agendas: SetAgenda,
    private readonly cancelling: CancelSession,
    private readonly cells: SessionCells,
  ) {}

  /** Plans a session at the time of the meeting: for those who are invited, and before that for the team alone. */
  async open(actor: Actor, meeting: Meeting): Promise<void> {
    const { language, title, note, spaceId, invitedAt } = meeting;
    meeting.sessionId = await this.creating.create(actor, spaceId, {
      texts: { [language]: { title, purpose: note.slice(0, sessionLimits.purpose) } },
      ...wallClocks(meeting),
      participants: invitedAt ? await this.invited(spaceId) : [],
    });
  }

  /** Lets those who are invited in; whom a session was opened to before stays as it was. */
  async announce(actor: Actor, meeting: Meeting): Promise<void> {
    const session = await this.changeable(actor, meeting, 'edit');
    if (!session || (await this.db.one`select 1 from access_cell where activity_id = ${session.id} limit 1`)) return;
    await this.editing.edit(actor, session.id, session.version, {
      participants: await this.invited(meeting.spaceId),
    });
  }

  /**
   * Makes a session that is planned already the one of this meeting, which then takes place when the session does.
   * @throws Problem `validation-failed` for a session of another space, or of another meeting
   */
  async join(meeting: Meeting, sessionId: string): Promise<void> {
    const session = await this.db.find(LiveSession, { id: sessionId, spaceId: meeting.spaceId });
    const taken = await this.db.one`select 1 from meeting where session_id = ${sessionId}`;
    if (!session || taken)
      throw new Problem('validation-failed', { errors: [{ pointer: '/sessionId', code: 'isIn' }] });
    const { startsAt, endsAt, timeZone } = session;
    Object.assign(meeting, { sessionId, startsAt, endsAt, timeZone });
  }

  /**
   * Lets in whoever is invited to meetings from now on, and nobody else, where that was so before. A session that was opened to
   * others stays open to them.
   */
  async follow(spaceId: string): Promise<void> {
    // Phases do not change meanwhile, so that the cells are written for all of them.
    await this.db.sql`select 1 from space where id = ${spaceId} for no key update`;
    const participants = await this.invited(spaceId);
    const sessions = await this.db.sql<{ id: string }>`
      select m.session_id as id from meeting m where m.space_id = ${spaceId} and m.invited_at is not null and m.session_id is not null
        and not exists (select 1 from access_cell c where c.activity_id = m.session_id and (c.audience, c.access) <> ('members', 'contribute'))`;
    for (const { id } of sessions) await this.cells.write(id, { participants, watchers: [] });
  }

  /** Moves the session with its meeting. */
  async move(actor: Actor, meeting: Meeting): Promise<void> {
    const session = await this.changeable(actor, meeting, 'edit');
    if (session) await this.editing.edit(actor, session.id, session.version, wallClocks(meeting));
  }

  /** Calls the session off with its meeting. */
  async cancel(actor: Actor, meeting: Meeting, reason: string): Promise<void> {
    const session = await this.changeable(actor, meeting, 'cancel');
    if (session) await this.cancelling.cancel(actor, session.id, reason);
  }

  /** Gives the session the agenda of the meeting; what the room noted under an item stays with the item in its place. */
  async setAgenda(actor: Actor, meeting: Meeting, items: MeetingItem[]): Promise<void> {
    const session = await this.changeable(actor, meeting, 'edit');
    if (!session) return;
    const there = await this.db.sql<{ id: string }>`
      select id from agenda_item where session_id = ${session.id} order by position`;
    const published = await this.db.sql<{ id: string }>`
      select id from document where current_version_id is not null and id = any(${items.flatMap(({ documentId }) => documentId ?? [])}::uuid[])`;
    const plan = items.map(({ title, minutes, documentId }, at) => ({
      id: there[at]?.id,
      titles: { [meeting.language]: title.slice(0, sessionLimits.itemTitle) },
      minutes,
      documentId: published.some(({ id }) => id === documentId) ? documentId : null,
    }));
    await this.agendas.set(actor, session.id, session.version, plan.slice(0, sessionLimits.items));
  }

  /** Whom the meetings of a body are for, its team apart. */
  private async invited(spaceId: string): Promise<SessionAudience[]> {
    const { parts } = found(await this.db.find(Body, { spaceId }));
    return parts.meetings === 'public' || parts.meetings === 'members' ? ['members'] : [];
  }

  private async changeable(
    actor: Actor,
    { sessionId }: Meeting,
    action: 'edit' | 'cancel',
  ): Promise<SessionFacts | null> {
    if (!sessionId) return null;
    const session = await this.access.session(actor, sessionId);
    return allows(sessionPolicy, action, actor, session) ? session : null;
  }
}

const wallClocks = ({ startsAt, endsAt, timeZone }: Meeting) => ({
  starts: wallClock(startsAt, timeZone),
  ends: wallClock(endsAt, timeZone),
  timeZone,
});
