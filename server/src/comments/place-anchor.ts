import type { Anchor } from '../../../shared/documents.js';
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

/**
 * The place in the version published last. What was selected in an earlier one is found again there by its words.
 * @throws Problem `passage-changed` when the words are not there, or the block is gone
 */
export function placeAnchor(anchor: AnchorDto, block: BlockText): PlacedAnchor & { passage: string } {
  const { currentText, currentVersionId } = block;
  if (currentText === null) throw new Problem('passage-changed');
  const on = { ...nowhere, versionId: currentVersionId, blockId: anchor.blockId };
  if (!anchor.quote) return { ...on, passage: currentText };
  const { exact } = anchor.quote;
  const start = currentText.indexOf(exact);
  if (start < 0) throw new Problem('passage-changed');
  return {
    ...on,
    quoteExact: exact,
    quotePrefix: currentText.slice(Math.max(0, start - 40), start),
    quoteSuffix: currentText.slice(start + exact.length, start + exact.length + 40),
    quoteStart: start,
    quoteEnd: start + exact.length,
    passage: exact,
  };
}
