import { Marked } from 'marked';
import sanitize from 'sanitize-html';
import { redactionMark } from '../../../shared/comments.js';

/** Where a passage was redacted; `withRedactionWord` puts the reader's word into it. */
const redacted = '<span class="redacted"></span>';

const off = () => undefined;

/** Reads paragraphs, emphasis, lists, quotes and links; everything else stays as it was typed. */
const limited = new Marked({
  async: false,
  gfm: true,
  breaks: true,
  tokenizer: {
    code: off,
    codespan: off,
    def: off,
    del: off,
    fences: off,
    heading: off,
    hr: off,
    html: off,
    lheading: off,
    // A picture becomes a link to it.
    link: (source) => (source.startsWith('!') ? undefined : false),
    reflink: off,
    table: off,
    tag: off,
  },
  renderer: { checkbox: ({ checked }) => (checked ? '[x] ' : '[ ] ') },
});

const allowed: sanitize.IOptions = {
  allowedTags: ['p', 'br', 'em', 'strong', 'ul', 'ol', 'li', 'blockquote', 'a'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  transformTags: { a: sanitize.simpleTransform('a', { rel: 'nofollow ugc noopener' }) },
  // A link to anything but a web page keeps its words only.
  exclusiveFilter: ({ tag, attribs }) => (tag === 'a' && !attribs.href ? 'excludeTag' : false),
  textFilter: (text) => text.replaceAll(redactionMark, redacted),
};

/** What someone wrote, in limited Markdown, as HTML that is safe to show. */
export function renderMarkdown(text: string): string {
  return sanitize(limited.parse(text) as string, allowed).trim();
}

/** Rendered text with the word for "redacted" in the reader's language. */
export function withRedactionWord(html: string, word: string): string {
  return html.replaceAll(redacted, redacted.replace('><', `>${word}<`));
}

/** Control characters, halves of characters, private ones, and those that turn the direction of a line around. */
const unwanted = /(?![\n\t])[\p{Cc}\p{Cs}\p{Co}\u202D\u202E\uFEFF]/gu;

/** Text as it is kept: lines end the same everywhere, and nothing hides in it. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll(unwanted, '').trim();
}
