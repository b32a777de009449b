import { Injectable } from '@nestjs/common';
import { type BlockInput, type BlockKind, documentLimits } from '../../../shared/documents.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { BlockStore } from './block-store.js';
import { Block } from './block.entity.js';
import { DocumentAccess } from './document-access.js';
import type { DocumentVersion } from './document-version.entity.js';
import { DraftChanged, type DraftChange } from './document.events.js';
import { versionPolicy } from './document.policy.js';
import { Translations } from './translations.js';

/** The words and the kind of a block; what is missing stays, or is empty in a new block. */
export type BlockWords = Partial<Pick<BlockInput, 'kind' | 'level' | 'label' | 'text' | 'addressee' | 'notes'>>;

/** A draft after a change. */
export interface ChangedDraft {
  version: DocumentVersion;
  block: Block | null;
}

/**
 * Changes a draft, one step at a time. Each step names the state of the draft that its author saw; whoever comes second
 * gets `version-conflict`, and no words are lost on either side.
 */
@Injectable()
export class EditDraft {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: DocumentAccess,
    private readonly blocks: BlockStore,
    private readonly translations: Translations,
  ) {}

  /** Changes title or language. */
  async rename(actor: Actor, versionId: string, seen: number, input: { title?: string; language?: string }) {
    return this.change(actor, versionId, seen, 'heading', async (version) => {
      version.title = input.title ?? version.title;
      version.language = input.language ?? version.language;
      // The words that were a translation into this language are now the original's.
      await this.translations.remove(version.id, version.language);
      return null;
    });
  }

  /** Changes a block. Translations of changed words wait for a translator. */
  async changeBlock(actor: Actor, versionId: string, blockId: string, seen: number, input: BlockWords) {
    return this.change(actor, versionId, seen, 'block-changed', async () => {
      const block = await this.block(versionId, blockId);
      const { text, addressee } = block;
      Object.assign(block, input);
      block.level = levelOf(block.kind, block.level);
      if (block.text !== text || block.addressee !== addressee) await this.translations.outdate(versionId, blockId);
      return this.db.save(block);
    });
  }

  /** Puts a new block after another, or first. */
  async insertBlock(
    actor: Actor,
    versionId: string,
    seen: number,
    input: BlockWords & { kind: BlockKind; text: string; after: string | null },
  ) {
    return this.change(actor, versionId, seen, 'block-inserted', async () => {
      const { after, ...words } = input;
      const ids = await this.blocks.ids(versionId);
      if (ids.length >= documentLimits.blocks) throw new Problem('file-too-many-blocks');
      const block: Block = { ...emptyBlock, ...words, id: newId(), versionId, position: ids.length + 1 };
      block.level = levelOf(block.kind, block.level);
      await this.db.insert(Block, block);
      await this.blocks.order(versionId, placed(ids, block.id, after));
      return block;
    });
  }

  /** Takes a block out. What belonged under it stays where it is. */
  async removeBlock(actor: Actor, versionId: string, blockId: string, seen: number) {
    return this.change(actor, versionId, seen, 'block-removed', async () => {
      await this.block(versionId, blockId);
      await this.db.sql`update block set parent_id = null where version_id = ${versionId} and parent_id = ${blockId}`;
      await this.db.delete(Block, { versionId, id: blockId });
      await this.blocks.order(versionId, await this.blocks.ids(versionId));
      return null;
    });
  }

  /** Moves a block behind another, or to the beginning. */
  async moveBlock(actor: Actor, versionId: string, blockId: string, seen: number, after: string | null) {
    return this.change(actor, versionId, seen, 'block-moved', async () => {
      const block = await this.block(versionId, blockId);
      await this.blocks.order(versionId, placed(await this.blocks.ids(versionId), blockId, after));
      return block;
    });
  }

  /**
   * One step.
   * @throws Problem `version-published`, or `version-conflict` with the present version
   */
  private async change(
    actor: Actor,
    versionId: string,
    seen: number,
    change: DraftChange,
    act: (version: DocumentVersion) => Promise<Block | null>,
  ): Promise<ChangedDraft> {
    return this.db.transaction(async () => {
      const { version, ...facts } = await this.access.version(actor, versionId, { lock: true });
      authorize(actor, versionPolicy, 'edit', { version, ...facts });
      assertVersion(version, seen);
      const block = await act(version);
      version.version += 1;
      await this.db.save(version);
      const { id: documentId, spaceId } = facts.document;
      const blockId = block?.id ?? null;
      await this.events.record(actor, new DraftChanged(spaceId, versionId, { documentId, versionId, change, blockId }));
      return { version, block };
    });
  }

  private async block(versionId: string, blockId: string): Promise<Block> {
    return found(await this.db.find(Block, { versionId, id: blockId }));
  }
}

const emptyBlock = { level: 0, label: '', addressee: '', sourceId: '', parentId: null, notes: [] };

/** Headings and list items have a depth from 1; what may stand in a list may have one; nothing else has. */
function levelOf(kind: BlockKind, level: number): number {
  if (kind === 'heading' || kind === 'list-item') return Math.max(level, 1);
  return ['objective', 'action', 'encouragement', 'recommendation'].includes(kind) ? level : 0;
}

/**
 * The order with a block behind another.
 * @throws Problem `validation-failed` when that one is not there
 */
function placed(ids: string[], blockId: string, after: string | null): string[] {
  const others = ids.filter((id) => id !== blockId);
  const index = after === null ? 0 : others.indexOf(after) + 1;
  if (after !== null && index === 0)
    throw new Problem('validation-failed', { errors: [{ pointer: '/after', code: 'isIn' }] });
  return others.toSpliced(index, 0, blockId);
}
