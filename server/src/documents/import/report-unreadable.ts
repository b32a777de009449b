import type { Draft, DraftBlock } from './draft.js';

/** Signs no reader can make out: the replacement character, private ones (but for our own) and control characters. */
const unreadable = /(?![\t\n\uE000\uE001])[\p{Cc}\p{Co}\uFFFD]/u;

/** Reports each block that holds signs nobody can read. They stay in the text, so that a person can mend it. */
export function reportUnreadable(blocks: readonly DraftBlock[], draft: Draft): void {
  for (const block of blocks) {
    const at = block.text.search(unreadable);
    if (at === -1) continue;
    const text = block.text.slice(Math.max(0, at - 40), at + 60);
    draft.warnings.push({ code: 'unreadable-character', line: block.line, text, about: block });
  }
}
