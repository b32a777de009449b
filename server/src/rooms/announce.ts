import { Injectable } from '@nestjs/common';
import { effectiveSessionState, isGathered } from '../../../shared/sessions.js';
import { contentLanguage } from '../../../shared/vocabulary/languages.js';
import { languageOf } from '../comments/comment-language.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { BreakoutRooms } from './breakout-rooms.js';
import { NobodysWords } from './nobodys-words.js';
import { RoomChanges } from './room-changes.js';
import { RoomsAnnounced } from './room.events.js';

/** Tells everyone something, in whichever room they are. */
@Injectable()
export class Announce {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly changes: RoomChanges,
    private readonly breakouts: BreakoutRooms,
    private readonly words: NobodysWords,
  ) {}

  /** @throws Problem as `authorize` does, for everyone but hosts; `room-closed` while people have not gathered */
  async announce(actor: Actor, sessionId: string, input: { body: string; language?: string }): Promise<void> {
    const { id: mainId } = await this.breakouts.led(actor, sessionId);
    const named = contentLanguage(input.language ?? '') ?? undefined;
    const language = languageOf(named, input.body, actor.language);
    await this.db.transaction(async () => {
      for (const id of [mainId, ...(await this.breakouts.ids(sessionId))]) {
        await this.changes.change(id, async (change) => {
          const { room } = change;
          if (!isGathered(effectiveSessionState(room, this.clock.now()))) throw new Problem('room-closed');
          await this.words.write(change, { kind: 'announcement', body: input.body, language });
          if (id === mainId) await this.events.record(actor, new RoomsAnnounced(room.spaceId, sessionId, {}));
        });
      }
    });
  }
}
