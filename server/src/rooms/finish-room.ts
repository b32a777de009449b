import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { LeadSpeakers } from './lead-speakers.js';
import type { RoomChange } from './room-changes.js';
import { RunPolls } from './run-polls.js';

/** Brings to an end what is under way in a room when its session ends. */
@Injectable()
export class FinishRoom {
  constructor(
    private readonly db: Database,
    private readonly polls: RunPolls,
    private readonly speakers: LeadSpeakers,
  ) {}

  async finish(actor: Actor, change: RoomChange): Promise<void> {
    await this.polls.closeAll(actor, change);
    await this.speakers.finish(change);
    if (change.room.kind === 'main') await this.db.sql`update room set breakouts = null where id = ${change.room.id}`;
  }
}
