import { Injectable } from '@nestjs/common';
import type { Anchor, AnchorOutcome } from '../../../shared/documents.js';
import { checkAnchor } from '../documents/text/anchor.js';
import { TextThreads } from '../documents/text-threads.js';
import { Problem } from '../kernel/http/problem.js';
import type { Comment } from './comment.entity.js';
import type { AnchorDto } from './dto/anchor.dto.js';

/** An anchor as it was sent, in its full form. */
export function asAnchor({ versionId, blockId, quote, position }: AnchorDto): Anchor {
  return { versionId, blockId, quote: quote ?? null, position: position ?? null };
}

/** The columns that hold an anchor. */
export type PlacedAnchor = Pick<
  Comment,
  'versionId' | 'blockId' | 'quoteExact' | 'quotePrefix' | 'quoteSuffix' | 'quoteStart' | 'quoteEnd'
>;

/** On no block. */
export const nowhere: PlacedAnchor = {
  versionId: null,
  blockId: null,
  quoteExact: null,
  quotePrefix: null,
  quoteSuffix: null,
  quoteStart: null,
  quoteEnd: null,
};

/** A block as the author saw it and as it is in the version published last. */
export interface BlockText {
  text: string;
  currentVersionId: string;
  /** Null when the last version has no such block. */
  currentText: string | null;
}

/** An anchor as columns. */
export function asColumns({ versionId, blockId, quote, position }: Anchor): PlacedAnchor {
  return {
    versionId,
    blockId,
    quoteExact: quote?.exact ?? null,
    quotePrefix: quote?.prefix ?? null,
    quoteSuffix: quote?.suffix ?? null,
    quoteStart: position?.start ?? null,
    quoteEnd: position?.end ?? null,
  };
}

/** A new version did not take the passage away, nor is there doubt whether it is the same one. */
const stayed: readonly AnchorOutcome[] = ['kept', 'moved'];

/** Finds out where an anchor from outside stands in the version published last. */
@Injectable()
export class PlaceAnchor {
  constructor(private readonly threads: TextThreads) {}

  /**
   * The anchor as it is kept. What was selected in an earlier version is found again in the last one when its words stayed.
   * @throws Problem `passage-changed` when the words are not where the author saw them, or no longer there
   */
  async place(sent: AnchorDto, { text, currentVersionId, currentText }: BlockText): Promise<Anchor> {
    const seen = checkAnchor(asAnchor(sent), { id: sent.blockId, text });
    if (!seen || currentText === null) throw new Problem('passage-changed');
    if (sent.versionId === currentVersionId) return seen;
    const [found] = await this.threads.reanchor({
      anchors: [seen],
      old: [{ id: sent.blockId, text }],
      fresh: [{ id: sent.blockId, text: currentText }],
      versionId: currentVersionId,
    });
    if (!found || !stayed.includes(found.outcome)) throw new Problem('passage-changed');
    return found.anchor;
  }
}
