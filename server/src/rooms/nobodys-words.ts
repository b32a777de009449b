import { Injectable } from '@nestjs/common';
import type { RoomMessageKind } from '../../../shared/rooms.js';
import { renderMarkdown } from '../comments/markdown.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { newId } from '../kernel/ids.js';
import type { RoomChange } from './room-changes.js';

/** Writes what stands in a feed without being any participant's: announcements and harvests. */
@Injectable()
export class NobodysWords {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async write(
    change: RoomChange,
    {
      kind,
      body,
      language,
    }: { kind: Extract<RoomMessageKind, 'announcement' | 'harvest'>; body: string; language: string },
  ): Promise<void> {
    const id = newId();
    await this.db.sql`
      insert into room_message (id, room_id, kind, state, language, body, body_html, client_key, item_id, created_at)
      values (${id}, ${change.room.id}, ${kind}, 'visible', ${language}, ${body}, ${renderMarkdown(body)}, ${id}, ${change.room.itemId},
        ${this.clock.now()})`;
    change.touch(id);
  }
}
