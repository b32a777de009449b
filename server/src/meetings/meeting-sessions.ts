import { Injectable } from '@nestjs/common';
import { wallClock } from '../../../shared/deadlines.js';
import { sessionLimits } from '../../../shared/sessions.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { allows } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { CancelSession } from '../sessions/cancel-session.js';
import { CreateSession } from '../sessions/create-session.js';
import { EditSession } from '../sessions/edit-session.js';
import { LiveSession } from '../sessions/live-session.entity.js';
import { SessionAccess } from '../sessions/session-access.js';
import type { SessionFacts } from '../sessions/session-facts.js';
import { sessionPolicy } from '../sessions/session.policy.js';
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
  ) {}

  /** Plans a session for the members, at the time of the meeting. */
  async open(actor: Actor, meeting: Meeting): Promise<void> {
    const { language, title, note } = meeting;
    meeting.sessionId = await this.creating.create(actor, meeting.spaceId, {
      texts: { [language]: { title, purpose: note.slice(0, sessionLimits.purpose) } },
      ...wallClocks(meeting),
      participants: ['members'],
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
