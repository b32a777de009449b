import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileCatalogue, languages, namespaces, placeholders, readCatalogue } from './catalogues.mjs';
import { main } from './main.mjs';
import { Refusal, root } from './processes.mjs';

const source = path.join(root, 'client/src');
const folder = path.join(source, 'locales');
const [first, ...others] = languages;

/** Everything that is wrong with the messages of the client, as sentences. */
export function findLocaleFaults() {
  const names = namespaces(folder);
  const faults = names.flatMap((namespace) => others.flatMap((language) => compare(namespace, language)));
  return [...strays(names), ...faults, ...usage(names)];
}

/** Catalogues of other languages that have no English one. */
function strays(names) {
  return others.flatMap((language) =>
    readdirSync(path.join(folder, language))
      .filter((file) => !names.includes(path.basename(file, '.json')))
      .map((file) => `${language}/${file} has no English counterpart`),
  );
}

/** Missing and superfluous messages of a language, and placeholders that differ from the English ones. */
function compare(namespace, language) {
  const [english, other] = [first, language].map((each) => compileCatalogue(folder, each, namespace));
  const missing = Object.keys(english).filter((key) => !(key in other));
  const superfluous = Object.keys(other).filter((key) => !(key in english));
  const empty = Object.entries(readCatalogue(folder, language, namespace)).filter(([, text]) => text.trim() === '');
  return [
    ...missing.map((key) => `${key} is missing in "${language}"`),
    ...superfluous.map((key) => `${key} is in "${language}" but not in English`),
    ...empty.map(([key]) => `${namespace}.${key} is empty in "${language}"`),
    ...Object.keys(english)
      .filter((key) => key in other)
      .flatMap((key) => differing(key, english[key], other[key], language)),
  ];
}

function differing(key, english, other, language) {
  const [expected, found] = [placeholders(english), placeholders(other)].map((list) => list.join(', '));
  return expected === found ? [] : [`${key} has other placeholders in "${language}": ${found} instead of ${expected}`];
}

/**
 * Messages nobody uses, and messages used that do not exist. A key written in full counts, wherever it stands; a key with
 * a part that is filled in, such as `ui.stance.${stance}`, counts for all that fit.
 */
function usage(names) {
  const known = names.flatMap((namespace) =>
    Object.keys(readCatalogue(folder, first, namespace)).map((key) => `${namespace}.${key}`),
  );
  const literal = new Map();
  const patterns = [];
  const starts = new RegExp(`^(?:${names.join('|')})\\.`);
  for (const file of sources(source)) {
    for (const [, plain, template] of readFileSync(file, 'utf8').matchAll(/'([^'\n]+)'|`([^`\n]+)`/g)) {
      const text = plain ?? template;
      if (!starts.test(text)) continue;
      if (text.includes('${')) patterns.push({ file, text, fits: fitting(text) });
      else literal.set(text, file);
    }
  }
  const unused = known.filter((key) => !literal.has(key) && !patterns.some(({ fits }) => fits.test(key)));
  const called = [...literal].filter(([text, file]) => !known.includes(text) && isCalled(file, text));
  const dead = patterns.filter(({ fits }) => !known.some((key) => fits.test(key)));
  const at = (file) => path.relative(root, file);
  return [
    ...unused.map((key) => `${key} is used nowhere`),
    ...called.map(([key, file]) => `${key} is used in ${at(file)} but does not exist`),
    ...dead.map(({ text, file }) => `${text} in ${at(file)} fits no message`),
  ];
}

/** Whether a text is handed to the translating function, rather than looking like a key by chance. */
function isCalled(file, text) {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\bt(?:\\.rich)?\\(\\s*'${escaped}'`).test(readFileSync(file, 'utf8'));
}

function fitting(template) {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

function sources(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

await main(import.meta.url, () => {
  const faults = findLocaleFaults();
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  console.log(`The messages of ${namespaces(folder).length} features are complete in ${languages.join(' and ')}.`);
});
