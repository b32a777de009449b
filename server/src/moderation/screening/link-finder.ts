import type { TextSpan } from '../../../../shared/moderation.js';

/** A web address in a text. */
export interface FoundLink extends TextSpan {
  /** Small letters, without `www.`; empty when it cannot be read. */
  host: string;
  /** The whole address in one spelling, to tell two links apart. */
  address: string;
}

/** Runs of characters that an address can consist of. */
const token = /[^\s<>()[\]{}"«»“”‘’|\\^`]+/gu;
const longest = 2048;
const scheme = /^[a-z][a-z0-9+.-]{1,20}:\/\//i;
/** Something like `example.org/page`. */
const bare = /^(?:[\p{L}\p{N}-]{1,63}\.){1,8}(\p{L}{2,24})(?::\d{2,5})?([/?#].*)?$/u;
/** Endings that make a link of two words with a dot between them; elsewhere a path has to follow. */
const endings = new Set(
  'at be biz bg ch com cz de dk ee es eu fi fr gov gr hr hu ie info int io it lt lu lv ly me mt net nl no nu online org pl pt ro se shop si site sk tk top uk ws xyz'.split(
    ' ',
  ),
);

/** The addresses in a text, in order. */
export function findLinks(text: string): FoundLink[] {
  const found: FoundLink[] = [];
  for (const match of text.matchAll(token)) {
    const word = match[0].slice(0, longest).replace(/[.,;:!?'*_~]{1,20}$/, '');
    const link = readLink(word);
    if (link) found.push({ start: match.index, end: match.index + word.length, ...link });
  }
  return found;
}

/** A word as an address, or null when it is none. */
export function readLink(word: string): Pick<FoundLink, 'host' | 'address'> | null {
  if (scheme.test(word)) return parsed(word);
  if (/^www\./i.test(word)) return parsed(`https://${word}`);
  const [, ending, path] = bare.exec(word) ?? [];
  if (!ending || (!path && !endings.has(ending.toLowerCase()))) return null;
  return parsed(`https://${word}`);
}

function parsed(address: string): Pick<FoundLink, 'host' | 'address'> {
  if (!URL.canParse(address)) return { host: '', address: address.toLowerCase() };
  const url = new URL(address);
  const host = url.host.replace(/^www\./, '');
  return { host, address: `${host}${url.pathname.replace(/\/$/, '')}${url.search}` };
}
