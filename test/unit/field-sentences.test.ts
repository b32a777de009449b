import { readFileSync } from 'node:fs';
import path from 'node:path';
import 'reflect-metadata';
import { getMetadataStorage } from 'class-validator';
import { root } from '../../scripts/processes.mjs';
import '../../server/src/app.module.js';
import { sourcesIn } from '../architecture/sources.js';

/** Rules that pages cannot break, or say themselves what to do about: they have one sentence together. */
const withoutOwn = [
  'duplicate',
  'fitsAction',
  'hasLanguageKeys',
  'isArray',
  'isBoolean',
  'isIso8601',
  'isNamePerLanguage',
  'isString',
  'isTerritory',
  'isUuid',
  'isWithinWords',
  'needsPassage',
  'notFound',
  'unknownPhase',
];
/** Rules that the client adds. */
const ofClient = ['passwordWrong'];

interface Rule {
  type: string;
  /** Missing where the rule only passes on to another class. */
  name?: string;
}

/** Rules that decorators of DTOs check. */
function checkedByDtos(): string[] {
  const storage = getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, Rule[]> };
  return [...storage.validationMetadatas.values()]
    .flat()
    .flatMap(({ type, name }) => (name && type !== 'conditionalValidation' ? name : []));
}

/** Rules that services check, as they stand in the sources. */
function checkedByServices(): string[] {
  return sourcesIn('server/src')
    .filter(({ text }) => text.includes('pointer'))
    .flatMap(({ text }) => [...text.matchAll(/(?:\bcode: |refuse\(|violation\('[^']+', )'(\w+)'/g)])
    .map(([, code]) => String(code));
}

const catalogue = (language: string) =>
  Object.keys(
    JSON.parse(readFileSync(path.join(root, 'client/src/locales', language, 'problems.json'), 'utf8')) as object,
  );

describe('what is wrong with a field', () => {
  const sent = new Set([...checkedByDtos(), ...checkedByServices(), ...ofClient]);

  it.each(['en', 'nl'])('is said in a sentence for each rule that the server can name, in %s', (language) => {
    const said = catalogue(language).flatMap((key) => /^field\.(?!invalid$)(.+)$/.exec(key)?.[1] ?? []);

    expect(said.toSorted()).toEqual([...sent].filter((rule) => !withoutOwn.includes(rule)).toSorted());
  });

  it('is told by rules that exist', () => {
    expect(withoutOwn.filter((rule) => !sent.has(rule))).toEqual([]);
  });
});
