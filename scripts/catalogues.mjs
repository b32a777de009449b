import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/** Languages with catalogues of their own. English comes first: it names the keys. */
export const languages = ['en', 'nl'];

/** The pseudo-locale, made from English: longer, accented, right to left. */
export const pseudoLanguage = 'qps';

/** The features that have a catalogue, in alphabetical order. */
export function namespaces(folder) {
  return readdirSync(path.join(folder, languages[0]))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** Where a catalogue is kept; the pseudo-locale is made from the English one. */
export function catalogueFile(folder, language, namespace) {
  return path.join(folder, language === pseudoLanguage ? languages[0] : language, `${namespace}.json`);
}

/** Messages of one feature by key, as written. */
export function readCatalogue(folder, language, namespace) {
  return JSON.parse(readFileSync(catalogueFile(folder, language, namespace), 'utf8'));
}

/**
 * Messages of one feature, compiled and keyed by `feature.key`.
 * @throws Error that names the message when its ICU syntax is wrong
 */
export function compileCatalogue(folder, language, namespace) {
  const mapText = language === pseudoLanguage ? pseudo : undefined;
  const compiled = {};
  for (const [key, message] of Object.entries(readCatalogue(folder, language, namespace))) {
    try {
      compiled[`${namespace}.${key}`] = compileMessageOrThrow(message, mapText);
    } catch (error) {
      throw new Error(`${language}/${namespace}.json, "${key}": ${error.message}`, { cause: error });
    }
  }
  return compiled;
}

/** Placeholders of a compiled message, such as `count:plural`, sorted and without repeats. */
export function placeholders(tokens) {
  const found = new Set();
  collect(tokens, found);
  return [...found].sort();
}

function collect(tokens, found) {
  for (const token of tokens) {
    if (!Array.isArray(token)) continue;
    const [name, type, cases] = token;
    found.add(type ? `${name}:${type}` : name);
    if (cases && typeof cases === 'object') {
      for (const inner of Object.values(cases)) if (Array.isArray(inner)) collect(inner, found);
    }
  }
}

const accents = {
  a: 'á',
  e: 'é',
  i: 'ï',
  o: 'ö',
  u: 'û',
  c: 'ç',
  n: 'ñ',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Ï',
  O: 'Ö',
  U: 'Û',
};
const filler = 'ënïgë wöördën méér öm téksten länger té mäken ';

/** Text of the pseudo-locale: accents show what is not translated, 40 % more letters show what does not fit. */
function pseudo(text) {
  const letters = text.replace(/<[^>]*>/g, '').replace(/[^\p{L}]/gu, '').length;
  if (letters < 3) return text;
  const accented = text
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? part : part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter)))
    .join('');
  const extra = filler
    .repeat(Math.ceil(letters / filler.length))
    .slice(0, Math.ceil(letters * 0.4))
    .trim();
  const [, body, ending] = /^(.*?)([.:?…]*\s*)$/su.exec(accented) ?? [];
  return `${body} ${extra}${ending}`;
}
