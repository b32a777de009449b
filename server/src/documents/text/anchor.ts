import { anchorContext, type Anchor } from '../../../../shared/documents.js';
import { tokensOf } from './text-tokens.js';

/** A block as far as anchors need it. */
export interface AnchoredBlock {
  id: string;
  text: string;
}

/** A passage of a block's text, as offsets in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** An anchor on a passage of a block, or on the whole block. White space around the passage is left out. */
export function makeAnchor(versionId: string, block: AnchoredBlock, range: Range | null): Anchor {
  const blockId = block.id;
  const trimmed = range === null ? null : trim(block.text, range);
  if (trimmed === null) return { versionId, blockId, quote: null, position: null };
  const { start, end } = trimmed;
  return {
    versionId,
    blockId,
    quote: {
      exact: block.text.slice(start, end),
      prefix: block.text.slice(Math.max(0, start - anchorContext), start),
      suffix: block.text.slice(end, end + anchorContext),
    },
    position: { start, end },
  };
}

/**
 * Checks an anchor from outside against the text it claims to stand on. White space and marks of footnotes may differ, as
 * they do in what a browser selects. A position that is off is put right where the words stand only once, or where only one
 * place has the same words around it.
 * @returns the anchor as it is kept, or null when the words do not stand there
 */
export function checkAnchor(anchor: Anchor, block: AnchoredBlock): Anchor | null {
  if (anchor.blockId !== block.id) return null;
  if (anchor.quote === null) return makeAnchor(anchor.versionId, block, null);
  const wanted = wordsIn(anchor.quote.exact);
  if (wanted === '') return null;
  const { position } = anchor;
  if (position !== null && wordsIn(block.text.slice(position.start, position.end)) === wanted) {
    return makeAnchor(anchor.versionId, block, position);
  }
  const found = onlyPlace(block.text, anchor.quote);
  return found === null ? null : makeAnchor(anchor.versionId, block, found);
}

function onlyPlace(text: string, { exact, prefix, suffix }: NonNullable<Anchor['quote']>): Range | null {
  const tokens = tokensOf(text);
  const words = tokensOf(exact).map((token) => token.text);
  const places: number[] = [];
  for (let at = 0; at + words.length <= tokens.length; at++) {
    if (words.every((word, offset) => tokens[at + offset]!.text === word)) places.push(at);
  }
  const range = (at: number) => ({ start: tokens[at]!.start, end: tokens[at + words.length - 1]!.end });
  if (places.length === 1) return range(places[0]!);
  const near = places.map(range).filter(({ start, end }) => surrounds(text, start, end, prefix, suffix));
  return near.length === 1 ? near[0]! : null;
}

function surrounds(text: string, start: number, end: number, prefix: string, suffix: string): boolean {
  return (
    wordsIn(text.slice(0, start)).endsWith(wordsIn(prefix)) && wordsIn(text.slice(end)).startsWith(wordsIn(suffix))
  );
}

/** Words and signs with single spaces, whatever stood between them. */
function wordsIn(text: string): string {
  return tokensOf(text)
    .map((token) => token.text)
    .join(' ');
}

function trim(text: string, { start, end }: Range): Range | null {
  const from = Math.max(0, Math.min(start, text.length));
  const passage = text.slice(from, Math.max(from, Math.min(end, text.length)));
  if (passage.trim() === '') return null;
  const lead = passage.length - passage.trimStart().length;
  return { start: from + lead, end: from + lead + passage.trim().length };
}
