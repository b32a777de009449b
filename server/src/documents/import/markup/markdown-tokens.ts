import { Lexer, type Token } from 'marked';
import { ImportError } from '../import-error.js';

/** No list or quotation is nested deeper by people; the lexer follows the nesting of its input. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){20}|^[ \t]{60,}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/m;
/** The lexer looks for the other end of each of these signs; with very many of them that takes very long. */
const signs = /[*_`~[\]<!\\]/g;
const mostSigns = 600;

/**
 * Blocks and inline content of a Markdown text. A paragraph that is full of signs and nothing else is taken as it stands.
 * @throws ImportError file-unreadable for nesting no person writes
 */
export function lexMarkdown(text: string): Token[] {
  if (tooDeep.test(text)) throw new ImportError('file-unreadable');
  const lexer = new Lexer();
  const tokens = lexer.blockTokens(text);
  for (const { src, tokens: inline } of lexer.inlineQueue) {
    if ((src.match(signs)?.length ?? 0) > mostSigns) inline.push({ type: 'text', raw: src, text: src });
    else lexer.inlineTokens(src, inline);
  }
  return tokens;
}
