import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { MeetingMinutes } from './meeting-minutes.entity.js';
import { Meeting } from './meeting.entity.js';
import { type MeetingFacts, meetingPolicy } from './meeting.policy.js';

/** A meeting as the actor stands to it. */
export interface FoundMeeting {
  meeting: Meeting;
  minutes: MeetingMinutes | null;
  facts: MeetingFacts;
}

/** Loads meetings for reading and for changing. */
@Injectable()
export class MeetingAccess {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
  ) {}

  /**
   * A meeting with which the actor may do this.
   * @param lock holds the row until the transaction ends
   * @throws Problem `not-found` for those who may not read it; otherwise as `authorize` does
   */
  async require(
    actor: Actor,
    id: string,
    action: keyof typeof meetingPolicy,
    { lock = false }: { lock?: boolean } = {},
  ): Promise<FoundMeeting> {
    const meeting = found(await this.db.find(Meeting, { id }, { lock }));
    const body = await this.bodies.require(actor, meeting.spaceId, 'read');
    const minutes = await this.db.find(MeetingMinutes, { meetingId: id }, { lock });
    const { state, startsAt, endsAt, invitedAt } = meeting;
    const now = this.clock.now();
    const isAnnounced = invitedAt !== null;
    const facts = { body, state, startsAt, endsAt, isAnnounced, minutes: minutes?.state ?? null, now };
    authorize(actor, meetingPolicy, action, facts);
    return { meeting, minutes, facts };
  }

  /**
   * Locks a meeting for a change against the version the actor looked at, and numbers the change.
   * @throws Problem as `require`, and `version-conflict`
   */
  async lock(actor: Actor, id: string, action: keyof typeof meetingPolicy, seen?: number): Promise<FoundMeeting> {
    const held = await this.require(actor, id, action, { lock: true });
    if (seen !== undefined) assertVersion(held.meeting, seen);
    held.meeting.version += 1;
    return held;
  }
}
