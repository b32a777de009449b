import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { type FollowUpCommand, followUpLifecycle, meetingLimits } from '../../../shared/meetings.js';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpChanged, FollowUpRaised } from './meeting.events.js';
import { MeetingAccess } from './meeting-access.js';
import { Meeting } from './meeting.entity.js';

/** Something to be done, as it is written down. */
export interface WrittenFollowUp {
  text: string;
  owner?: string;
  dueOn?: string | null;
  /** The meeting at which it was agreed; it then belongs to the series of that meeting. */
  meetingId?: string | null;
}

/** What is to change; what is not named stays. */
export type FollowUpEdit = Omit<Partial<WrittenFollowUp>, 'meetingId'> & {
  command?: FollowUpCommand;
  /** What became of it. */
  outcome?: string;
};

/** What meetings agreed to do: written down, and closed with what became of it. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
    private readonly access: MeetingAccess,
  ) {}

  /**
   * Writes down something to be done. Until it is closed it stands on the agenda of each later meeting of its series.
   * @throws Problem as `authorize` does; `validation-failed` for a meeting of another body, `invalid-transition` for
   *   one that members were not invited to or that was cancelled; `limit-reached`
   */
  async raise(actor: Actor, ref: string, input: WrittenFollowUp): Promise<string> {
    const { space } = await this.bodies.part(actor, ref, 'meetings');
    authorize(actor, spacePolicy, 'write', space);
    return this.db.transaction(async () => {
      const { text, owner = '', dueOn = null, meetingId = null } = input;
      const meeting = meetingId ? await this.meeting(actor, space.id, meetingId) : null;
      const [row] = await this.db.sql<{ points: number }>`
        select count(*)::int as points from follow_up where space_id = ${space.id}`;
      if (row && row.points >= meetingLimits.points) throw new Problem('limit-reached');
      const point = Object.assign(new FollowUp(), {
        id: newId(),
        spaceId: space.id,
        series: meeting?.series ?? '',
        meetingId,
        state: 'open' as const,
        language: meeting?.language ?? space.defaultLanguage,
        text,
        owner,
        dueOn,
        createdAt: this.clock.now(),
      });
      await this.db.insert(FollowUp, point);
      await this.events.record(actor, new FollowUpRaised(space.id, point.id, { meetingId }));
      return point.id;
    });
  }

  /** What is agreed is read by all who read the meetings, so that it comes of one they know of. */
  private async meeting(actor: Actor, spaceId: string, id: string): Promise<Meeting> {
    if (!(await this.db.find(Meeting, { id, spaceId })))
      throw new Problem('validation-failed', { errors: [{ pointer: '/meetingId', code: 'isIn' }] });
    return (await this.access.require(actor, id, 'raise')).meeting;
  }

  /**
   * Changes a point, or closes it and says what became of it.
   * @param seen version the actor looked at
   * @throws Problem as `authorize` does; `version-conflict`; `invalid-transition`
   */
  async change(actor: Actor, id: string, seen: number, { command, ...changes }: FollowUpEdit): Promise<void> {
    await this.db.transaction(async () => {
      const point = found(await this.db.find(FollowUp, { id }, { lock: true }));
      const { space } = await this.bodies.part(actor, point.spaceId, 'meetings');
      authorize(actor, spacePolicy, 'write', space);
      assertVersion(point, seen);
      Object.assign(point, changes, { version: point.version + 1 });
      if (command) {
        point.state = next(followUpLifecycle, point.state, command);
        point.closedAt = point.state === 'open' ? null : this.clock.now();
      }
      await this.db.save(point);
      await this.events.record(actor, new FollowUpChanged(point.spaceId, id, { state: point.state }));
    });
  }
}
