import { Injectable } from '@nestjs/common';
import { InvalidTransition } from '../../../shared/lifecycle.js';
import { contentLanguage } from '../../../shared/vocabulary/languages.js';
import { languageOf } from '../comments/comment-language.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { Problem } from '../kernel/http/problem.js';
import { BreakoutRooms } from './breakout-rooms.js';
import { harvestMessage } from './harvest.messages.js';
import { NobodysWords } from './nobodys-words.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import type { HeldRoom } from './room-row.js';
import { HarvestHandedIn } from './room.events.js';
import type { RoomFacts } from './room.policy.js';

export const harvestFields = ['mainPoints', 'agreements', 'differences', 'proposal'] as const;
export type HarvestNotes = Record<(typeof harvestFields)[number], string>;

/** What a break-out room brings back. */
export interface Harvest extends HarvestNotes {
  language: string;
  handedInAt: Date | null;
  /** 0 before the first words. */
  version: number;
}

/** The form of a break-out room's note-taker, and how it comes into the main room. */
@Injectable()
export class Harvests {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: RoomAccess,
    private readonly changes: RoomChanges,
    private readonly breakouts: BreakoutRooms,
    private readonly words: NobodysWords,
  ) {}

  /** @throws Problem as `authorize` does, for those who are not in the room and do not help */
  async read(actor: Actor, roomId: string): Promise<Harvest> {
    await this.access.require(actor, roomId, 'harvest');
    return (await this.find(roomId)) ?? blank(actor.language);
  }

  /**
   * Writes the form. Several may write; nobody overwrites what they have not seen.
   * @param seen the version they changed; null when there was none
   * @throws Problem as `read` does; `version-conflict`; InvalidTransition once it is handed in
   */
  async write(
    actor: Actor,
    roomId: string,
    seen: number | null,
    { language: named, ...notes }: HarvestNotes & { language?: string },
  ): Promise<Harvest> {
    const { participant } = await this.access.require(actor, roomId, 'harvest');
    const text = harvestFields.map((field) => notes[field]).join('\n');
    const language = languageOf(contentLanguage(named ?? '') ?? undefined, text, actor.language);
    return this.changes.change(roomId, async (change) => {
      const before = await this.assertOpen(roomId);
      assertVersion(before ?? { version: 0 }, seen ?? 0);
      const { mainPoints, agreements, differences, proposal } = notes;
      const values = sql`${language}, ${mainPoints}, ${agreements}, ${differences}, ${proposal}, ${participant?.id ?? null}::uuid`;
      await this.db.query(sql`
        insert into harvest as h (room_id, language, main_points, agreements, differences, proposal, written_by)
        values (${roomId}, ${values})
        on conflict (room_id) do update set (language, main_points, agreements, differences, proposal, written_by)
          = row(${values}), version = h.version + 1`);
      change.renew('breakouts');
      return (await this.find(roomId)) as Harvest;
    });
  }

  /**
   * Hands the form in: it appears in the main room and does not change any more.
   * @throws Problem as `read` does; `draft-empty` without words; InvalidTransition once it is handed in, or the record is
   *   out, which it would not come into any more
   */
  async handIn(actor: Actor, roomId: string): Promise<void> {
    const facts = await this.access.require(actor, roomId, 'harvest');
    const mainId = await this.breakouts.mainOf(roomId);
    await this.changes.change(mainId, async (change) => {
      if (change.room.state === 'published') throw new InvalidTransition('published', 'hand-in');
      const harvest = await this.close(roomId);
      const body = this.compose(await this.named(facts), harvest);
      await this.words.write(change, { kind: 'harvest', body, language: harvest.language });
      change.renew('breakouts');
      change.console();
      const { spaceId, sessionId } = change.room;
      await this.events.record(actor, new HarvestHandedIn(spaceId, roomId, { sessionId }));
    });
  }

  /** Nothing changes after this. Nobody writes meanwhile, for those who write hold the room. */
  private async close(roomId: string): Promise<Harvest> {
    return this.changes.change(roomId, async (change) => {
      const harvest = await this.assertOpen(roomId);
      if (!harvest || harvestFields.every((field) => harvest[field].trim() === '')) throw new Problem('draft-empty');
      await this.db.sql`
        update harvest set handed_in_at = ${this.clock.now()}, version = version + 1 where room_id = ${roomId}`;
      change.renew('breakouts');
      return harvest;
    });
  }

  private compose({ name, position }: Pick<HeldRoom, 'name' | 'position'>, harvest: Harvest): string {
    const { language } = harvest;
    const title = name || harvestMessage(language, 'room', { position });
    const parts = harvestFields
      .filter((field) => harvest[field].trim() !== '')
      .map((field) => `**${harvestMessage(language, field, {})}**\n\n${harvest[field].trim()}`);
    return [`**${title}**`, ...parts].join('\n\n');
  }

  private async named({ id }: RoomFacts): Promise<Pick<HeldRoom, 'name' | 'position'>> {
    const [row] = await this.db.sql<Pick<HeldRoom, 'name' | 'position'>>`
      select name, position from room where id = ${id}`;
    return row as Pick<HeldRoom, 'name' | 'position'>;
  }

  /** @throws InvalidTransition once it is handed in */
  private async assertOpen(roomId: string): Promise<Harvest | null> {
    const harvest = await this.find(roomId);
    if (harvest?.handedInAt) throw new InvalidTransition('handed-in', 'write');
    return harvest;
  }

  private async find(roomId: string): Promise<Harvest | null> {
    return this.db.one<Harvest>`
      select language, main_points as "mainPoints", agreements, differences, proposal, handed_in_at as "handedInAt", version
      from harvest where room_id = ${roomId}`;
  }
}

const blank = (language: string): Harvest => ({
  language,
  mainPoints: '',
  agreements: '',
  differences: '',
  proposal: '',
  handedInAt: null,
  version: 0,
});
