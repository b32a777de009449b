/** Cyrillic and Greek small letters, each with the Latin letter it looks like. */
const lookAlikes = pair('авекмнорстухіјѕαβεζηικμνορτυχ', 'abekmhopctyxijsabezhikmnoptyx');

/** Letters that Unicode does not take apart into a base letter and a mark, with their usual plain spelling. */
const undecomposed = pair('ßæœøłđðþıħς', ['ss', 'ae', 'oe', 'o', 'l', 'd', 'd', 'th', 'i', 'h', 'σ']);

/**
 * A text as it is compared in a search box: small letters without accents, words parted by one space. Letters that look
 * alike in Latin, Cyrillic and Greek become one, because some published labels mix Latin letters into Cyrillic and
 * Greek words.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\p{L}/gu, (letter) => undecomposed.get(letter) ?? lookAlikes.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function pair(letters: string, plain: string | string[]): ReadonlyMap<string, string> {
  return new Map([...letters].map((letter, at) => [letter, plain[at] ?? letter]));
}
