import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import type { Block } from './block.entity.js';
import { blockNumbers } from './block-numbers.js';
import { BlockStore } from './block-store.js';
import { DocumentAccess, type VersionNumber } from './document-access.js';
import type { DocumentVersion } from './document-version.entity.js';
import { versionPolicy } from './document.policy.js';
import type { BlockChangeDto, ComparedBlockDto, ComparedVersionDto, ComparisonDto } from './dto/comparison.dto.js';
import type { BlockChange } from './text/diff-blocks.js';
import { TextThreads } from './text-threads.js';

type Rows = BlockChangeDto[];

/** Comparisons that are kept in memory. */
const capacity = 16;

/** Compares versions of a document for people to read. */
@Injectable()
export class CompareVersions {
  /** Comparisons of published versions, which never change. */
  private readonly kept = new Map<string, Promise<Rows>>();

  constructor(
    private readonly access: DocumentAccess,
    private readonly blocks: BlockStore,
    private readonly threads: TextThreads,
  ) {}

  /**
   * What changed from version `from`, or the one before, to version `number`.
   * @throws Problem `not-found` when there is no such version or the actor may not read both; `too-large` when they take too
   *   long to compare
   */
  async compare(actor: Actor, documentId: string, number: VersionNumber, from?: number): Promise<ComparisonDto> {
    const to = await this.readable(actor, documentId, number);
    const before = await this.readable(actor, documentId, from ?? to.number - 1);
    if (before.number >= to.number) throw new Problem('not-found');
    const rows = await this.rows(before, to);
    const count = (change: string) => rows.filter((row) => row.change === change).length;
    const totals = {
      changed: count('changed'),
      added: count('added'),
      removed: count('removed'),
      moved: count('moved'),
    };
    return { from: presentCompared(before), to: presentCompared(to), totals, rows };
  }

  private async readable(actor: Actor, documentId: string, number: VersionNumber): Promise<DocumentVersion> {
    const facts = await this.access.numbered(actor, documentId, number);
    authorize(actor, versionPolicy, 'read', facts);
    return facts.version;
  }

  private async rows(from: DocumentVersion, to: DocumentVersion): Promise<Rows> {
    if (to.state === 'draft') return this.diff(from, to);
    const key = `${from.id} ${to.id}`;
    const rows = this.kept.get(key) ?? this.diff(from, to);
    this.kept.delete(key);
    this.kept.set(key, rows);
    rows.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > capacity && oldest) this.kept.delete(oldest);
    return rows;
  }

  private async diff(from: DocumentVersion, to: DocumentVersion): Promise<Rows> {
    const [old, fresh] = [await this.blocks.list(from.id), await this.blocks.list(to.id)];
    const changes = await this.threads.compare({ old, fresh });
    return present(changes, old, fresh);
  }
}

function present(changes: readonly BlockChange[], old: readonly Block[], fresh: readonly Block[]): Rows {
  const was = numbered(old);
  const is = numbered(fresh);
  return changes.map(({ change, blockId, words }) => ({
    change,
    block: (change === 'removed' ? was : is).get(blockId ?? '') as ComparedBlockDto,
    words: words ?? null,
  }));
}

function numbered(blocks: readonly Block[]): Map<string, ComparedBlockDto> {
  const numbers = blockNumbers(blocks);
  return new Map(
    blocks.map(({ id, kind, level, label, text, addressee }) => [
      id,
      { id, kind, level, label, number: numbers.get(id) ?? '', text, addressee },
    ]),
  );
}

function presentCompared({ id, number, state, title, language, publishedAt }: DocumentVersion): ComparedVersionDto {
  return { id, number, state, title, language, publishedAt };
}
