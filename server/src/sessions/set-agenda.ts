import { Injectable } from '@nestjs/common';
import type { Violation } from '../../../shared/problems.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { AgendaItem } from './agenda-item.entity.js';
import { AgendaChanged } from './session.events.js';
import { SessionRows } from './session-rows.js';

/** An item as it is to be; with the id of one that is there, that one changes, so that what refers to it stays. */
export interface PlannedItem {
  id?: string;
  titles: Record<string, string>;
  minutes: number;
  documentId?: string | null;
  blockId?: string | null;
}

type Item = Required<PlannedItem>;

/** Sets the agenda of a session. */
@Injectable()
export class SetAgenda {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly rows: SessionRows,
  ) {}

  /**
   * Replaces the agenda; also while the session runs.
   * @param seen version of the session the actor looked at
   * @throws Problem `version-conflict`; `validation-failed` for an item of another session, or a document or block that is
   *   not published in the session's space
   */
  async set(actor: Actor, id: string, seen: number, plan: PlannedItem[]): Promise<void> {
    await this.db.transaction(async () => {
      const { session } = await this.rows.lock(actor, id, 'edit', seen);
      await this.assertKnown(id, session.spaceId, plan);
      const items = plan.map((item) => ({ documentId: null, blockId: null, ...item, id: item.id ?? newId() }));
      await this.replace(id, items);
      session.version += 1;
      await this.db.save(session);
      const itemIds = items.map((item) => item.id);
      await this.events.record(actor, new AgendaChanged(session.spaceId, id, { itemIds }));
    });
  }

  private async replace(sessionId: string, items: Item[]): Promise<void> {
    const rows = JSON.stringify(items.map((item, position) => ({ ...item, position })));
    const kept = items.map((item) => item.id);
    await this.db.sql`delete from agenda_item where session_id = ${sessionId} and id <> all(${kept}::uuid[])`;
    await this.db.sql`
      insert into agenda_item (id, session_id, position, minutes, document_id, block_id)
      select i.id, ${sessionId}, i.position, i.minutes, i."documentId", i."blockId"
      from jsonb_to_recordset(${rows}::jsonb) as i (id uuid, position integer, minutes integer, "documentId" uuid, "blockId" uuid)
      on conflict (id) do update set position = excluded.position, minutes = excluded.minutes,
        document_id = excluded.document_id, block_id = excluded.block_id`;
    await this.db.sql`delete from agenda_item_translation where item_id = any(${kept}::uuid[])`;
    await this.db.sql`
      insert into agenda_item_translation (item_id, language, title)
      select i.id, t.key, t.value
      from jsonb_to_recordset(${rows}::jsonb) as i (id uuid, titles jsonb), jsonb_each_text(i.titles) t`;
  }

  private async assertKnown(sessionId: string, spaceId: string, plan: PlannedItem[]): Promise<void> {
    const present = new Set((await this.db.all(AgendaItem, { sessionId })).map((item) => item.id));
    const blocks = await this.publishedBlocks(spaceId, plan);
    const ids = plan.map((item) => item.id);
    const errors = plan.flatMap(({ id, documentId, blockId }, at): Violation[] => [
      ...(id && (!present.has(id) || ids.indexOf(id) < at) ? [{ pointer: `/items/${at}/id`, code: 'isIn' }] : []),
      ...(documentId && !blocks.has(documentId) ? [{ pointer: `/items/${at}/documentId`, code: 'isIn' }] : []),
      ...(blockId && !(documentId && blocks.get(documentId)?.has(blockId))
        ? [{ pointer: `/items/${at}/blockId`, code: 'isIn' }]
        : []),
    ]);
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
  }

  /** The published documents of the space among these, each with those of the blocks that it holds now. */
  private async publishedBlocks(spaceId: string, plan: PlannedItem[]): Promise<Map<string, Set<string>>> {
    const rows = await this.db.sql<{ id: string; blocks: string[] }>`
      select d.id, array(select b.id from block b where b.version_id = d.current_version_id
        and b.id = any(${plan.flatMap(({ blockId }) => blockId ?? [])}::uuid[])) as blocks
      from document d where d.space_id = ${spaceId} and d.current_version_id is not null
        and d.id = any(${plan.flatMap(({ documentId }) => documentId ?? [])}::uuid[])`;
    return new Map(rows.map(({ id, blocks }) => [id, new Set(blocks)]));
  }
}
