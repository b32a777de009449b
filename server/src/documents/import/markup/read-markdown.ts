import type { Token, Tokens } from 'marked';
import { decodeText } from '../decode-text.js';
import type { Draft } from '../draft.js';
import { withoutPrivateMarks } from '../note-mark.js';
import { element, parseMarkup, type Element } from './element-tree.js';
import { takeMarkdownNotes } from './markdown-notes.js';
import { lexMarkdown } from './markdown-tokens.js';
import { readHtmlTree } from './read-html.js';

/**
 * Reads Markdown with the tables and footnotes of the common dialects.
 * @throws ImportError file-unreadable for bytes that are not text, or nesting no person writes
 */
export function readMarkdown(bytes: Uint8Array): Draft {
  const text = withoutPrivateMarks(decodeText(bytes))
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '');
  const { body, notes } = takeMarkdownNotes(withoutFrontMatter(text));
  const root = element('#root', toElements(lexMarkdown(body), 1));
  for (const note of notes) {
    const paragraphs = toElements(lexMarkdown(note.text), note.line);
    root.children.push(
      element('div', paragraphs, note.line, [
        ['id', `fn-${note.mark}`],
        ['data-footnote', note.mark],
      ]),
    );
  }
  return readHtmlTree(root);
}

/** Settings at the top of a file, between two lines of dashes, are no text; their lines stay countable. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n(?:[\w-]+:[^\n]*\n|[ \t]+[^\n]*\n|- [^\n]*\n)*---\n/, (settings) =>
    '\n'.repeat(settings.split('\n').length - 1),
  );
}

function toElements(tokens: readonly Token[], from: number): Element[] {
  const elements: Element[] = [];
  let line = from;
  for (const token of tokens) {
    elements.push(...toElement(token, line));
    line += token.raw.split('\n').length - 1;
  }
  return elements;
}

function toElement(token: Token, line: number): Element[] {
  switch (token.type) {
    case 'heading':
      return [element(`h${(token as Tokens.Heading).depth}`, inline(token.tokens, line), line)];
    case 'paragraph':
    case 'text':
      return [element('p', token.tokens === undefined ? marked(token.raw) : inline(token.tokens, line), line)];
    case 'list':
      return [list(token as Tokens.List, line)];
    case 'table':
      return [table(token as Tokens.Table, line)];
    case 'blockquote':
      return toElements(token.tokens ?? [], line);
    case 'code':
      return [element('pre', [(token as Tokens.Code).text], line)];
    case 'html':
      return [element('div', parseMarkup(token.raw, 'html').children, line)];
    case 'def':
      return [element('p', [token.raw], line)];
    default:
      return [];
  }
}

function list(token: Tokens.List, from: number): Element {
  let line = from;
  const items = token.items.map((item) => {
    const content = toElements(item.tokens, line);
    const made = element('li', content, line);
    line += item.raw.split('\n').length - 1;
    return made;
  });
  return element(token.ordered ? 'ol' : 'ul', items, from, [['start', String(token.start || 1)]]);
}

function table(token: Tokens.Table, line: number): Element {
  const row = (cells: Tokens.TableCell[]) =>
    element(
      'tr',
      cells.map((cell) => element('td', inline(cell.tokens, line), line)),
      line,
    );
  return element('table', [row(token.header), ...token.rows.map(row)], line);
}

function inline(tokens: readonly Token[] = [], line = 0): (Element | string)[] {
  return tokens.flatMap((token): (Element | string)[] => {
    switch (token.type) {
      case 'br':
        return [element('br', [], line)];
      case 'image':
        return [
          element('img', [], line, [
            ['alt', token.text as string],
            ['src', token.href as string],
          ]),
        ];
      case 'link':
        return [element('a', inline(token.tokens, line), line, [['href', token.href as string]])];
      case 'html':
        return /^<br\b/i.test(token.raw) ? [element('br', [], line)] : [];
      case 'codespan':
      case 'escape':
        return [token.text as string];
      case 'checkbox':
        return [];
      default:
        return 'tokens' in token && token.tokens !== undefined ? inline(token.tokens, line) : marked(token.raw);
    }
  });
}

/** Text with marks of footnotes, `[^1]`, made into links to them. */
function marked(text: string): (Element | string)[] {
  return text.split(/\[\^([^\]\s]{1,20})\]/).map((part, index) =>
    index % 2 === 0
      ? part
      : element('a', [part], 0, [
          ['href', `#fn-${part}`],
          ['id', `fnref-${part}`],
          ['data-note', part],
        ]),
  );
}
