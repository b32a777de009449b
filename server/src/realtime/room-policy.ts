import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { RoomAccess } from '../rooms/room-access.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { activityPolicy, spacePolicy } from '../spaces/space.policy.js';

const roomName = /^(space|activity|desk|room|console):([0-9a-f-]{36})$/;

/** Who may be in which room. */
@Injectable()
export class RoomPolicy {
  constructor(
    private readonly spaces: SpaceAccess,
    private readonly liveRooms: RoomAccess,
  ) {}

  /**
   * Lets the actor in.
   * @returns the space the room belongs to
   * @throws Problem `not-found` when there is no such room or the actor may not know of it; `forbidden` otherwise
   */
  async authorize(actor: Actor, room: string): Promise<string> {
    const [, kind, id] = roomName.exec(room) ?? [];
    if (!kind || !id) throw new Problem('not-found');
    if (kind === 'activity') {
      const activity = await this.spaces.activity(actor, id);
      authorize(actor, activityPolicy, 'read', activity);
      return activity.space.id;
    }
    if (kind === 'room' || kind === 'console') {
      const { session } = await this.liveRooms.require(actor, id, kind === 'console' ? 'moderate' : 'read');
      return session.space.id;
    }
    const space = await this.spaces.space(actor, id);
    authorize(actor, spacePolicy, kind === 'desk' ? 'moderate' : 'read', space);
    return space.id;
  }
}
