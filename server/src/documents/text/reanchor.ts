import type { Anchor, AnchorOutcome } from '../../../../shared/documents.js';
import { alignWords, sharedWords, type Alignment } from './align-words.js';
import { checkAnchor, makeAnchor, type AnchoredBlock, type Range } from './anchor.js';
import { contextOf, reappeared, resembling, stayed, tokenSpan, type Company } from './find-passage.js';
import { NewText } from './new-text.js';
import { tokensOf, type Token } from './text-tokens.js';

/** Share of words that must have stayed for a comment on a whole block to keep its place without a second look. */
const wholeBlockWords = 0.75;

/** What became of an anchor. When its passage is gone the anchor is the old one. */
export interface Reanchored {
  outcome: AnchorOutcome;
  anchor: Anchor;
}

/**
 * Finds the places of anchors in a new version.
 *
 * - `kept`: the same words at the same place, also when words before them changed.
 * - `moved`: the same words, and only they, elsewhere in the block or in another one.
 * - `needs-look`: found only approximately (up to 30 % of its characters differ), or with too little around it to be sure;
 *   the anchor is the best guess. For a whole block: less than 75 % of its words stayed.
 * - `passage-removed`: the block is gone, or its words are and nothing is like them.
 *
 * @param versionId the new version, to which the anchors that were found belong
 */
export function reanchor(
  anchors: readonly Anchor[],
  oldBlocks: readonly AnchoredBlock[],
  newBlocks: readonly AnchoredBlock[],
  versionId: string,
): Reanchored[] {
  const moving = new Reanchoring(oldBlocks, newBlocks, versionId);
  return anchors.map((anchor) => moving.place(anchor));
}

const outcomes: Readonly<Record<Company, AnchorOutcome>> = { same: 'kept', other: 'moved', 'too-little': 'needs-look' };

class Reanchoring {
  private readonly old: ReadonlyMap<string, AnchoredBlock>;
  private readonly fresh: ReadonlyMap<string, AnchoredBlock>;
  /** Compared once per block, however many anchors stand on it. */
  private readonly alignments = new Map<string, Alignment>();
  private readonly oldTokens = new Map<string, readonly Token[]>();
  private readonly elsewhere: NewText;

  constructor(
    oldBlocks: readonly AnchoredBlock[],
    newBlocks: readonly AnchoredBlock[],
    private readonly versionId: string,
  ) {
    this.old = new Map(oldBlocks.map((block) => [block.id, block]));
    this.fresh = new Map(newBlocks.map((block) => [block.id, block]));
    const changed = newBlocks.filter((block) => this.old.get(block.id)?.text !== block.text);
    this.elsewhere = new NewText(changed, (block) => this.alignment(block));
  }

  place(anchor: Anchor): Reanchored {
    const old = this.old.get(anchor.blockId);
    const fresh = this.fresh.get(anchor.blockId);
    if (old !== undefined && old.text === fresh?.text)
      return { outcome: 'kept', anchor: this.unchanged(anchor, fresh) };
    if (anchor.quote === null) return this.placeWhole(anchor, old, fresh);
    const position = old === undefined ? null : (checkAnchor(anchor, old)?.position ?? null);
    if (old === undefined || position === null) return this.placeUnknown(anchor, fresh);
    return this.placePassage(anchor, old, fresh, position);
  }

  private unchanged(anchor: Anchor, block: AnchoredBlock): Anchor {
    return checkAnchor({ ...anchor, versionId: this.versionId }, block) ?? makeAnchor(this.versionId, block, null);
  }

  private placeWhole(anchor: Anchor, old: AnchoredBlock | undefined, fresh: AnchoredBlock | undefined): Reanchored {
    if (fresh === undefined) return { outcome: 'passage-removed', anchor };
    const near = old !== undefined && sharedWords(this.alignment(fresh)) >= wholeBlockWords;
    return { outcome: near ? 'kept' : 'needs-look', anchor: makeAnchor(this.versionId, fresh, null) };
  }

  /** The old text is not known, or the words never stood there: all that can be done is to look for them. */
  private placeUnknown(anchor: Anchor, fresh: AnchoredBlock | undefined): Reanchored {
    if (fresh === undefined) return { outcome: 'passage-removed', anchor };
    const found = checkAnchor({ ...anchor, versionId: this.versionId }, fresh);
    return found === null ? { outcome: 'passage-removed', anchor } : { outcome: 'needs-look', anchor: found };
  }

  private placePassage(anchor: Anchor, old: AnchoredBlock, fresh: AnchoredBlock | undefined, range: Range): Reanchored {
    if (fresh !== undefined) {
      const alignment = this.alignment(fresh);
      const same = stayed(alignment, range);
      if (same !== null) return this.result(outcomes[same.company], fresh, same.range);
      const again = reappeared(alignment, range, contextOf(alignment.old, range));
      if (again !== null) return this.result(again.sure ? 'moved' : 'needs-look', fresh, again.range);
    }
    const exact = old.text.slice(range.start, range.end);
    const other = this.elsewhere.find(this.tokens(old), range, fresh?.id);
    if (other !== null) return this.result(other.sure ? 'moved' : 'needs-look', other.block, other.range);
    const like = (fresh === undefined ? null : this.likeIn(fresh, exact, range)) ?? this.elsewhere.findLike(exact);
    return like === null ? { outcome: 'passage-removed', anchor } : this.result('needs-look', like.block, like.range);
  }

  /** Looks for something like the passage between the words around it that stayed, then anywhere in the block. */
  private likeIn(fresh: AnchoredBlock, exact: string, range: Range): { block: AnchoredBlock; range: Range } | null {
    const alignment = this.alignment(fresh);
    const [first, last] = tokenSpan(alignment.old, range);
    const before = alignment.toFresh.subarray(0, first).findLast((to) => to !== -1);
    const after = alignment.toFresh.subarray(last + 1).find((to) => to !== -1);
    const from = before === undefined ? 0 : alignment.fresh[before]!.end;
    const to = after === undefined ? fresh.text.length : alignment.fresh[after]!.start;
    const found = resembling(fresh.text, exact, Math.min(from, to), to) ?? resembling(fresh.text, exact);
    return found === null || stoodElsewhere(alignment, found, first, last) ? null : { block: fresh, range: found };
  }

  private result(outcome: AnchorOutcome, block: AnchoredBlock, range: Range): Reanchored {
    return { outcome, anchor: makeAnchor(this.versionId, block, range) };
  }

  private tokens(block: AnchoredBlock): readonly Token[] {
    const known = this.oldTokens.get(block.id) ?? tokensOf(block.text);
    this.oldTokens.set(block.id, known);
    return known;
  }

  private alignment(fresh: AnchoredBlock): Alignment {
    const known = this.alignments.get(fresh.id) ?? alignWords(this.old.get(fresh.id)?.text ?? '', fresh.text);
    this.alignments.set(fresh.id, known);
    return known;
  }
}

/** Whether all words of a place were there before and belonged to something else than the passage. */
function stoodElsewhere({ fresh, toOld }: Alignment, range: Range, first: number, last: number): boolean {
  const [from, to] = tokenSpan(fresh, range);
  return toOld.subarray(from, to + 1).every((old) => old !== -1 && (old < first || old > last));
}
