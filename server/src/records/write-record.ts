import { Injectable } from '@nestjs/common';
import type { RecordDecision } from '../../../shared/records.js';
import { cleanText } from '../comments/markdown.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { Problem } from '../kernel/http/problem.js';
import { RoomChanges } from '../rooms/room-changes.js';
import { RunSession } from '../sessions/run-session.js';
import { RecordContentsQuery } from './record-contents.js';
import { RecordWritten } from './record.events.js';
import { SessionRecords } from './session-records.js';

/** What a note-taker writes. */
export interface RecordWords {
  language: string;
  summary: string;
  notes: { itemId: string; text: string }[];
  decisions: RecordDecision[];
}

/** Writes records and brings them out. */
@Injectable()
export class WriteRecord {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly records: SessionRecords,
    private readonly contents: RecordContentsQuery,
    private readonly run: RunSession,
    private readonly changes: RoomChanges,
  ) {}

  /**
   * Replaces what the note-taker wrote.
   * @param seen version the writer looked at
   * @throws Problem as `authorize` does, for everyone but hosts and note-takers; `version-conflict`; `invalid-transition` once it is
   *   out; `validation-failed` for an item that is not on the agenda
   */
  async write(actor: Actor, sessionId: string, seen: number, words: RecordWords): Promise<void> {
    await this.db.transaction(async () => {
      const { record, facts } = await this.records.require(actor, sessionId, 'write', { lock: true });
      assertVersion(record, seen);
      await this.assertOnAgenda(sessionId, words);
      const notes = words.notes
        .map(({ itemId, text }) => [itemId, cleanText(text)] as const)
        .filter(([, text]) => text);
      const decisions = words.decisions.map(({ itemId, text }) => ({ itemId, text: cleanText(text) }));
      Object.assign(record, {
        language: words.language,
        summary: cleanText(words.summary),
        notes: Object.fromEntries(notes),
        decisions: decisions.filter(({ text }) => text !== ''),
        version: record.version + 1,
        writtenBy: personId(actor),
      });
      await this.db.save(record);
      await this.events.record(
        actor,
        new RecordWritten(facts.session.space.id, sessionId, { version: record.version }),
      );
    });
  }

  /**
   * Brings the record out. From now on it stays as it is; only answers to open questions are added.
   * @throws Problem as `authorize` does, for everyone but hosts; `version-conflict`; `invalid-transition` when it is out
   */
  async publish(actor: Actor, sessionId: string, seen: number): Promise<void> {
    await this.db.transaction(async () => {
      const { record, facts } = await this.records.require(actor, sessionId, 'publish', { lock: true });
      assertVersion(record, seen);
      await this.run.command(actor, sessionId, 'publish');
      // Held from here on: nobody hides or answers something while it is copied.
      await this.changes.change(facts.session.roomId, async (change) => {
        record.contents ??= await this.contents.of(sessionId);
        change.renew('steering');
      });
      Object.assign(record, { state: 'published', publishedAt: this.clock.now(), version: record.version + 1 });
      await this.db.save(record);
    });
  }

  private async assertOnAgenda(sessionId: string, { notes, decisions }: RecordWords): Promise<void> {
    const rows = await this.db.sql<{ id: string }>`select id from agenda_item where session_id = ${sessionId}`;
    const known = new Set(rows.map((row) => row.id));
    const wrong = (field: string) => (item: { itemId: string | null }, at: number) =>
      item.itemId === null || known.has(item.itemId) ? [] : [{ pointer: `/${field}/${at}/itemId`, code: 'isIn' }];
    const errors = [...notes.flatMap(wrong('notes')), ...decisions.flatMap(wrong('decisions'))];
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
  }
}
