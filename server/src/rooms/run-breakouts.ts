import { Injectable } from '@nestjs/common';
import { InvalidTransition } from '../../../shared/lifecycle.js';
import { effectiveSessionState, isGathered } from '../../../shared/sessions.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { BreakoutRooms } from './breakout-rooms.js';
import { FinishRoom } from './finish-room.js';
import { PlaceLatecomers } from './place-latecomers.js';
import { RoomChanges } from './room-changes.js';
import { BreakoutsClosed, BreakoutsOpened } from './room.events.js';

/** Opens break-out rooms, and brings everyone back. */
@Injectable()
export class RunBreakouts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly changes: RoomChanges,
    private readonly breakouts: BreakoutRooms,
    private readonly finishing: FinishRoom,
    private readonly latecomers: PlaceLatecomers,
  ) {}

  /**
   * Opens the break-out rooms. They talk about what the main room talks about, under the same rules.
   * @throws Problem as `authorize` does, for everyone but hosts; `room-closed` while people have not gathered;
   *   InvalidTransition when they are open, or none are planned
   */
  async open(actor: Actor, sessionId: string): Promise<void> {
    const { id: mainId } = await this.breakouts.led(actor, sessionId);
    await this.db.transaction(async () => {
      await this.changes.change(mainId, async (change) => {
        const { room } = change;
        if (!isGathered(effectiveSessionState(room, this.clock.now()))) throw new Problem('room-closed');
        const mode = await this.breakouts.mode(mainId);
        if (room.breakouts || !mode) throw new InvalidTransition(mode ? 'open' : 'unplanned', 'open');
        await this.db.sql`update room set breakouts = ${mode} where id = ${mainId}`;
        await this.db.sql`
          update room set item_id = ${room.itemId}, item_since = ${room.itemSince}, slow_seconds = ${room.slowSeconds},
            premoderated = ${room.premoderated} where session_id = ${sessionId} and kind = 'breakout'`;
        // Some came after the others were mixed.
        if (mode === 'shuffled') await this.latecomers.spread(change);
        change.renew('steering');
        change.renew('breakouts');
        change.console();
        await this.events.record(actor, new BreakoutsOpened(room.spaceId, sessionId, { mode }));
      });
      for (const id of await this.breakouts.ids(sessionId))
        await this.changes.change(id, async (change) => change.renew('steering'));
    });
  }

  /**
   * Closes the break-out rooms: everyone is brought back, what is open in the rooms ends, and who was where is kept for the harvest.
   * @throws Problem as `authorize` does, for everyone but hosts; InvalidTransition when they are closed
   */
  async close(actor: Actor, sessionId: string): Promise<void> {
    const { id: mainId } = await this.breakouts.led(actor, sessionId);
    await this.db.transaction(async () => {
      await this.changes.change(mainId, async (change) => {
        if (!change.room.breakouts) throw new InvalidTransition('closed', 'close');
        await this.db.sql`update room set breakouts = null where id = ${mainId}`;
        change.renew('steering');
        change.console();
        await this.events.record(actor, new BreakoutsClosed(change.room.spaceId, sessionId, {}));
      });
      for (const id of await this.breakouts.ids(sessionId)) {
        await this.changes.change(id, async (change) => {
          await this.finishing.finish(actor, change);
          change.renew('steering');
        });
      }
    });
  }
}
