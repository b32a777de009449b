import { Injectable } from '@nestjs/common';
import { type AnchorOutcome, anchorOutcomes } from '../../../shared/documents.js';
import { type AnchorHolder, AnchorHolders, type AnchorMove } from './anchor-holders.js';
import { BlockStore } from './block-store.js';
import type { DocumentVersion } from './document-version.entity.js';
import { TextThreads } from './text-threads.js';

/** How many anchors had which outcome. */
export type OutcomeCounts = Record<AnchorOutcome, number>;

/** Moves everything that stands at a place in a document to a version that is being published. */
@Injectable()
export class MoveAnchors {
  constructor(
    private readonly blocks: BlockStore,
    private readonly holders: AnchorHolders,
    private readonly threads: TextThreads,
  ) {}

  /** Runs inside the publication; `previousId` is the version that readers had so far. */
  async to(version: DocumentVersion, previousId: string | null): Promise<OutcomeCounts> {
    const counts = [];
    for (const holder of this.holders.all()) {
      const moves = await this.movesOf(holder, version, previousId);
      await holder.moveAnchors(version.id, moves);
      counts.push(countOutcomes(moves));
    }
    return addUp(counts);
  }

  private async movesOf(holder: AnchorHolder, version: DocumentVersion, previousId: string | null) {
    const held = await holder.openAnchors(version.documentId);
    if (held.length === 0) return [];
    const fresh = await this.blocks.list(version.id);
    const moves: AnchorMove[] = [];
    for (const [oldId, group] of Map.groupBy(held, ({ anchor }) => anchor.versionId)) {
      const anchors = group.map(({ anchor }) => anchor);
      const old = await this.blocks.list(oldId);
      const placed = await this.threads.reanchor({ anchors, old, fresh, versionId: version.id });
      for (const [index, { outcome, anchor }] of placed.entries()) {
        // Its passage went with an earlier version, and was told then.
        if (oldId !== previousId && outcome === 'passage-removed') continue;
        const { id, anchor: from } = group[index] as (typeof group)[number];
        moves.push({ id, outcome, from, to: anchor });
      }
    }
    return moves;
  }
}

function countOutcomes(moves: readonly AnchorMove[]): OutcomeCounts {
  return eachOutcome((outcome) => moves.filter((move) => move.outcome === outcome).length);
}

/** The sum for each outcome. */
export function addUp(counts: readonly OutcomeCounts[]): OutcomeCounts {
  return eachOutcome((outcome) => counts.reduce((sum, count) => sum + count[outcome], 0));
}

function eachOutcome(count: (outcome: AnchorOutcome) => number): OutcomeCounts {
  return Object.fromEntries(anchorOutcomes.map((outcome) => [outcome, count(outcome)])) as OutcomeCounts;
}
