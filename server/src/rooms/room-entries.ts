import { Injectable } from '@nestjs/common';
import type { GoneEntry, RoomEntry, RoomMessageKind, RoomMessageState, RoomReaction } from '../../../shared/rooms.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';

/** A message as it is read. */
export interface EntryRow {
  id: string;
  seq: number;
  changedSeq: number;
  kind: RoomMessageKind;
  state: RoomMessageState;
  parentId: string | null;
  participantId: string | null;
  name: string | null;
  type: string | null;
  html: string;
  language: string;
  createdAt: Date;
  itemId: string | null;
  supports: number;
  reactions: Partial<Record<RoomReaction, number>>;
  mergedInto: string | null;
  shortlisted: boolean;
  answered: 'live' | 'written' | null;
  answerHtml: string | null;
  answerLanguage: string | null;
}

/** `EntryRow` by a condition on `room_message m`. */
export const entryRows = (condition: Sql): Sql => sql`
  select m.id, m.seq, m.changed_seq as "changedSeq", m.kind, m.state, m.parent_id as "parentId", m.participant_id as "participantId",
    p.name, p.stakeholder_type as type, m.body_html as html, m.language, m.created_at as "createdAt", m.item_id as "itemId", m.supports,
    m.reactions, m.merged_into as "mergedInto", m.shortlisted, m.answered, m.answer_html as "answerHtml", m.answer_language as "answerLanguage"
  from room_message m left join room_participant p on p.id = m.participant_id where ${condition}`;

/** A message as everyone sees it; of what is not shown only that its place is empty. */
export function toEntry(row: EntryRow): RoomEntry | GoneEntry {
  if (row.state !== 'visible') return { id: row.id, gone: true };
  const { id, seq, kind, parentId, participantId, name, type, html, language, createdAt, itemId, supports, reactions } =
    row;
  const { mergedInto, shortlisted, answered, answerHtml, answerLanguage: answerLang } = row;
  return {
    id,
    seq,
    kind,
    parentId,
    author: participantId ? { id: participantId, name: name ?? '', type } : null,
    html,
    lang: language,
    at: createdAt.toISOString(),
    itemId,
    supports,
    reactions,
    ...(kind === 'question' ? { question: { mergedInto, shortlisted, answered, answerHtml, answerLang } } : {}),
  };
}

/** Messages as everyone in the room sees them. */
@Injectable()
export class RoomEntries {
  constructor(private readonly db: Database) {}

  /** In the order of their changes. */
  async read(ids: string[]): Promise<(RoomEntry | GoneEntry)[]> {
    const rows = await this.db.query<EntryRow>(
      sql`${entryRows(sql`m.id = any(${ids}::uuid[])`)} order by m.changed_seq`,
    );
    return rows.map(toEntry);
  }

  /** Gives messages the numbers of their change; one that appears for the first time also gets its place by it. */
  async number(messages: { id: string; number: number }[]): Promise<void> {
    await this.db.query(sql`
      update room_message m set changed_seq = n.number, seq = coalesce(m.seq, n.number)
      from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) as n (id uuid, number integer) where m.id = n.id`);
  }
}
