import { findLinks, type FoundLink, readLink } from './link-finder.js';
import { fieldsOf, type Finding, type ScreeningStep } from './screening-step.js';

/** Different addresses that a comment may have before someone looks at it. */
const most = 2;

/** Services that hide where a link leads. */
const shorteners = new Set(
  'bit.ly bitly.com bl.ink buff.ly cutt.ly goo.gl is.gd j.mp lnkd.in ow.ly qr.ae rb.gy rebrand.ly s.id short.gy shorturl.at soo.gd t.co t.ly tiny.cc tinyurl.com v.gd x.co'.split(
    ' ',
  ),
);

/** A Markdown link: the words, then the address. */
const markdownLink = /\[([^\][\n]{1,300})\]\(\s?<?([^)\s>]{1,2048})/gu;

/** Holds comments with many links, and links that do not show where they lead. */
export const linksStep: ScreeningStep = {
  name: 'links',
  screen: (comment) => {
    const findings: Finding[] = [];
    const addresses = new Set<string>();
    for (const { field, text } of fieldsOf(comment)) {
      const links = findLinks(text.plain);
      for (const { address } of links) addresses.add(address);
      const suspect = [
        ...links.filter(({ host }) => shorteners.has(host)).map((link) => finding('shortened-link', link)),
        ...disguised(text.plain).map((link) => finding('disguised-link', link)),
      ];
      findings.push(
        ...suspect.map(({ reason, start, end }) => ({
          outcome: 'hold' as const,
          reason,
          at: { field, ...text.placeOf(start, end) },
        })),
      );
    }
    return addresses.size > most ? [{ outcome: 'hold', reason: 'many-links' }, ...findings] : findings;
  },
};

const finding = <R extends 'shortened-link' | 'disguised-link'>(
  reason: R,
  { start, end }: Pick<FoundLink, 'start' | 'end'>,
) => ({
  reason,
  start,
  end,
});

/** Links whose words are another site's address than the one they lead to. */
function disguised(text: string): Pick<FoundLink, 'start' | 'end'>[] {
  return [...text.matchAll(markdownLink)]
    .filter(([, words = '', address = '']) => {
      const shown = readLink(words.trim());
      const real = readLink(address);
      return shown !== null && real !== null && shown.host !== real.host;
    })
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
