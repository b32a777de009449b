import { Injectable } from '@nestjs/common';
import { zonedDateTime } from '../../../shared/deadlines.js';
import { defaultSessionSettings } from '../../../shared/sessions.js';
import type { CommentSettings } from '../../../shared/spaces.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { newId } from '../kernel/ids.js';
import { Activity } from '../spaces/activity.entity.js';
import { SpaceAccess } from '../spaces/space-access.js';
import type { SpaceFacts } from '../spaces/space-facts.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { JoinCodes } from './join-codes.js';
import { LiveSession, SessionRoleHolder, SessionText } from './live-session.entity.js';
import { SessionCells, type SessionAudiences } from './session-cells.js';
import { assertDates } from './session-dates.js';
import { SessionPlanned } from './session.events.js';

/** What a session says in each language. */
export type SessionTexts = Record<string, { title: string; purpose: string }>;

/** A session as it is to be. */
export interface SessionPlan extends SessionAudiences {
  texts: SessionTexts;
  /** Date and time as clocks in the zone show it. */
  starts: string;
  ends: string;
  timeZone: string;
  languages: string[];
  capacity: number | null;
  registration: boolean;
  settings: Pick<CommentSettings, 'moderation' | 'newcomerFirst' | 'guests'>;
}

/** A new session; what is not named has a first value. */
export type NewSession = Pick<SessionPlan, 'texts' | 'starts' | 'ends'> & Partial<SessionPlan>;

/** Plans sessions. */
@Injectable()
export class CreateSession {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly spaces: SpaceAccess,
    private readonly codes: JoinCodes,
    private readonly cells: SessionCells,
  ) {}

  /**
   * Plans a session in a space, with whoever plans it as its host: its activity, who may come, its main room.
   * @param ref id or slug of the space
   * @returns the id of the session
   * @throws Problem as `authorize` does; `validation-failed` for dates that are past or the wrong way round
   */
  async create(actor: Actor, ref: string, input: NewSession): Promise<string> {
    const space = await this.spaces.space(actor, ref);
    authorize(actor, spacePolicy, 'write', space);
    return this.db.transaction(async () => {
      // Phases do not change meanwhile, so that the cells are written for all of them.
      await this.db.sql`select 1 from space where id = ${space.id} for no key update`;
      const session = await this.draft(actor, space, input);
      assertDates(session, this.clock.now());
      await this.insertActivity(session, { ...defaultSessionSettings, ...input.settings });
      await this.db.insert(LiveSession, session);
      const texts = Object.entries(input.texts).map(([language, text]) => ({
        sessionId: session.id,
        language,
        ...text,
      }));
      await this.db.insert(SessionText, texts);
      const { participants = ['public'], watchers = [] } = input;
      await this.cells.write(session.id, { participants, watchers });
      await this.addHost(session);
      await this.db.sql`insert into room (id, session_id, kind, position, premoderated)
        values (${newId()}, ${session.id}, 'main', 0, ${input.settings?.moderation === 'before'})`;
      const dates = { startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() };
      await this.events.record(actor, new SessionPlanned(space.id, session.id, dates));
      return session.id;
    });
  }

  private async draft(actor: Actor, space: SpaceFacts, input: NewSession): Promise<LiveSession> {
    const { timeZone = space.timeZone, capacity = null } = input;
    return Object.assign(new LiveSession(), {
      id: newId(),
      spaceId: space.id,
      state: 'planned' as const,
      startsAt: zonedDateTime(input.starts, timeZone),
      endsAt: zonedDateTime(input.ends, timeZone),
      timeZone,
      languages: input.languages ?? Object.keys(input.texts),
      capacity,
      registration: capacity !== null || (input.registration ?? false),
      code: await this.codes.free(),
      sequence: 0,
      cancelReason: '',
      createdBy: personId(actor),
      createdAt: this.clock.now(),
      version: 1,
    });
  }

  private async insertActivity({ id, spaceId }: LiveSession, settings: CommentSettings): Promise<void> {
    const [last] = await this.db.sql<{ position: number }>`
      select coalesce(max(position), 0) as position from activity where space_id = ${spaceId}`;
    const position = (last?.position ?? 0) + 1;
    await this.db.insert(Activity, { id, spaceId, kind: 'meet', position, settings, version: 1 });
  }

  private async addHost({ id, createdBy }: LiveSession): Promise<void> {
    if (createdBy) await this.db.insert(SessionRoleHolder, { sessionId: id, personId: createdBy, role: 'host' });
  }
}
