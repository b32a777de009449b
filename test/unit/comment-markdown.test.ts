import { cleanText, renderMarkdown, withRedactionWord } from '../../server/src/comments/markdown.js';

const link = (href: string, words: string) => `<a href="${href}" rel="nofollow ugc noopener">${words}</a>`;

describe('what people write', () => {
  it('may hold paragraphs, emphasis, lists, quotes and links', () => {
    expect(renderMarkdown('One *two*\nthree\n\n- **four**\n  1. five\n\n> six\n\n[seven](https://example.org/7)')).toBe(
      '<p>One <em>two</em><br />three</p>\n<ul>\n<li><strong>four</strong><ol>\n<li>five</li>\n</ol>\n</li>\n</ul>\n' +
        `<blockquote>\n<p>six</p>\n</blockquote>\n<p>${link('https://example.org/7', 'seven')}</p>`,
    );
  });

  it.each([
    ['# Not a heading', '<p># Not a heading</p>'],
    ['Not a heading\n===', '<p>Not a heading<br />===</p>'],
    ['`not code`', '<p>`not code`</p>'],
    ['---', '<p>---</p>'],
    ['a & b &amp; <b>', '<p>a &amp; b &amp; &lt;b&gt;</p>'],
    ['- [ ] not a box', '<ul>\n<li>[ ] not a box</li>\n</ul>'],
  ])('stays as it was typed otherwise: %s', (text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });

  it.each([
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['<div>\n\n<svg onload=alert(1)>', '<p>&lt;div&gt;</p>\n<p>&lt;svg onload=alert(1)&gt;</p>'],
    ['[a](javascript:alert(1))', '<p>a</p>'],
    ['[a](JaVaScRiPt:alert(1))', '<p>a</p>'],
    ['[a](data:text/html;base64,PHNjcmlwdD4=)', '<p>a</p>'],
    ['[a](vbscript:x) <javascript:alert(1)>', '<p>a javascript:alert(1)</p>'],
    ['[a](//evil.example/x)', '<p>a</p>'],
    [
      '[a](https://x.example/"onmouseover="alert(1))',
      `<p>${link('https://x.example/%22onmouseover=%22alert(1)', 'a')}</p>`,
    ],
    ['[a](https://x.example "x\\" onclick=\\"alert(1)")', `<p>${link('https://x.example', 'a')}</p>`],
    ['![a](https://x.example/p.png)', `<p>!${link('https://x.example/p.png', 'a')}</p>`],
    [
      '[<img src=x onerror=alert(1)>](https://x.example)',
      `<p>${link('https://x.example', '&lt;img src=x onerror=alert(1)&gt;')}</p>`,
    ],
    ['<span class="redacted"></span>', '<p>&lt;span class="redacted"&gt;&lt;/span&gt;</p>'],
  ])('gives a page nothing to obey: %s', (text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });

  it('shows in the reader’s language where something was taken out, and never inside an address', () => {
    const html = withRedactionWord(renderMarkdown('Call \uFFFC or [me](https://x.example/\uFFFC).'), 'weggelakt');
    expect(html).toBe(
      `<p>Call <span class="redacted">weggelakt</span> or ${link('https://x.example/%EF%BF%BC', 'me')}.</p>`,
    );
  });

  it('is kept without what cannot be seen or turns a line around', () => {
    expect(cleanText(' a\u0000b\r\nc\u202E\uE000\uFEFFd\uD800 ')).toBe('ab\ncd');
    expect(cleanText('e\u0301 \u{1F468}\u200D\u{1F469}\u200D\u{1F467} شكرًا\u200F')).toBe(
      'é \u{1F468}\u200D\u{1F469}\u200D\u{1F467} شكرًا\u200F',
    );
  });
});
