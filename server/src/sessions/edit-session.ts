import { Injectable } from '@nestjs/common';
import { wallClock, zonedDateTime } from '../../../shared/deadlines.js';
import { takes } from '../../../shared/lifecycle.js';
import { sessionLifecycle } from '../../../shared/sessions.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { Activity } from '../spaces/activity.entity.js';
import type { SessionPlan, SessionTexts } from './create-session.js';
import { type LiveSession, SessionText } from './live-session.entity.js';
import { Seats } from './seats.js';
import { audiencesOf, SessionCells } from './session-cells.js';
import { assertDates } from './session-dates.js';
import { SessionEdited, SessionMoved } from './session.events.js';
import { SessionRows } from './session-rows.js';

/** What is to change; what is not named stays. */
export type SessionEdit = Partial<SessionPlan>;

/** Changes what a session says, when it is, and who may come. */
@Injectable()
export class EditSession {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rows: SessionRows,
    private readonly cells: SessionCells,
    private readonly seats: Seats,
  ) {}

  /**
   * @param seen version the actor looked at
   * @throws Problem `version-conflict`; `invalid-transition` once it is over, and for its time once it has begun;
   *   `validation-failed` for dates that are past or the wrong way round
   */
  async edit(actor: Actor, id: string, seen: number, changes: SessionEdit): Promise<void> {
    await this.db.transaction(async () => {
      const { session } = await this.rows.lock(actor, id, 'edit', seen);
      const before = { startsAt: session.startsAt, endsAt: session.endsAt };
      this.move(session, changes);
      const { capacity, registration, languages } = changes;
      if (languages) session.languages = languages;
      if (capacity !== undefined) session.capacity = capacity;
      session.registration = session.capacity !== null || (registration ?? session.registration);
      const reworded = await this.reword(id, changes.texts);
      await this.changeAccess(session, changes);
      const moved =
        before.startsAt.getTime() !== session.startsAt.getTime() ||
        before.endsAt.getTime() !== session.endsAt.getTime();
      if (moved || reworded) session.sequence += 1;
      session.version += 1;
      await this.db.save(session);
      await this.events.record(actor, new SessionEdited(session.spaceId, id, { fields: Object.keys(changes) }));
      if (moved) await this.tellMove(actor, session, before.startsAt);
      await this.seats.fill(session);
    });
  }

  /** Sets its time; what is not named keeps what clocks show, also in another zone. */
  private move(session: LiveSession, { starts, ends, timeZone }: SessionEdit): void {
    if (!starts && !ends && !timeZone) return;
    const zone = timeZone ?? session.timeZone;
    const startsAt = zonedDateTime(starts ?? wallClock(session.startsAt, session.timeZone), zone);
    const endsAt = zonedDateTime(ends ?? wallClock(session.endsAt, session.timeZone), zone);
    session.timeZone = zone;
    if (startsAt.getTime() === session.startsAt.getTime() && endsAt.getTime() === session.endsAt.getTime()) return;
    if (!takes(sessionLifecycle, session.state, 'start')) throw new Problem('invalid-transition');
    Object.assign(session, { startsAt, endsAt });
    assertDates(session, this.clock.now());
  }

  /** @returns whether it says anything else than before */
  private async reword(sessionId: string, texts: SessionTexts | undefined): Promise<boolean> {
    const before = texts ? await this.db.all(SessionText, { sessionId }) : [];
    const said = new Map(before.map(({ language, title, purpose }) => [language, `${title}\n${purpose}`]));
    const rows = Object.entries(texts ?? {}).map(([language, text]) => ({ sessionId, language, ...text }));
    if (
      rows.every(({ language, title, purpose }) => said.get(language) === `${title}\n${purpose}`) &&
      rows.length === said.size
    )
      return false;
    await this.db.delete(SessionText, { sessionId });
    await this.db.insert(SessionText, rows);
    return true;
  }

  private async changeAccess({ id, spaceId }: LiveSession, changes: SessionEdit): Promise<void> {
    const { participants, watchers, settings } = changes;
    if (settings) {
      const activity = found(await this.db.find(Activity, { id }));
      await this.db.save(Object.assign(activity, { settings: { ...activity.settings, ...settings } }));
    }
    if (!participants && !watchers) return;
    // Phases do not change meanwhile, so that the cells are written for all of them.
    await this.db.sql`select 1 from space where id = ${spaceId} for no key update`;
    await this.cells.write(id, {
      ...audiencesOf(await this.cells.timeless(id)),
      ...(participants && { participants }),
      ...(watchers && { watchers }),
    });
  }

  private async tellMove(
    actor: Actor,
    { id, spaceId, startsAt, endsAt }: LiveSession,
    oldStartsAt: Date,
  ): Promise<void> {
    await this.db.sql`update registration set reminded_at = null where session_id = ${id}`;
    const [from, to, end] = [oldStartsAt, startsAt, endsAt].map((instant) => instant.toISOString()) as [
      string,
      string,
      string,
    ];
    await this.events.record(actor, new SessionMoved(spaceId, id, { oldStartsAt: from, startsAt: to, endsAt: end }));
  }
}
