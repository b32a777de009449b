import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/processes.mjs';
import { filesIn, hasDefaultExport, isBarrel, type Source, sourcesIn } from './sources.js';

const maximumLines = 300;
/** Nouns that say nothing about what is in a file. */
const emptyWords = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'base'];

const product = sourcesIn('server/src', 'client/src', 'shared');
const everything = [...product, ...sourcesIn('test')];
const pathsOf = (sources: Source[]) => sources.map((source) => source.path);

describe('files', () => {
  it('are named in small letters with hyphens, with their role at the end', () => {
    const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.tsx?$/;
    expect(pathsOf(everything).filter((file) => !name.test(path.basename(file)))).toEqual([]);
  });

  it('say by their name what is in them', () => {
    const nounsOf = (file: string) => file.split(/[/.]/).map((part) => part.split('-').at(-1) ?? '');
    const says = (file: string) => !nounsOf(file).some((noun) => emptyWords.includes(noun));
    expect(pathsOf(everything).filter((file) => !says(file))).toEqual([]);
  });

  it(`have at most ${maximumLines} lines`, () => {
    const sheets = filesIn('client/src', /\.css$/).map((file) => ({
      path: file,
      text: readFileSync(path.join(root, file), 'utf8'),
    }));
    const long = [...everything, ...sheets].filter(({ text }) => text.trimEnd().split('\n').length > maximumLines);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it('are imported where they are: no file only passes on what others export', () => {
    expect(pathsOf(product.filter(isBarrel))).toEqual([]);
  });

  it('export by name', () => {
    expect(pathsOf(product.filter(hasDefaultExport))).toEqual([]);
  });
});

describe('the description of the API', () => {
  it('has one class for each name: of two with the same name it would show only one', () => {
    const names = product.flatMap(({ text }) =>
      [...text.matchAll(/^export class (\w+Dto)\b/gm)].map(([, name]) => name),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('the checks of files', () => {
  const source = (text: string): Source => ({ path: 'x.ts', text, imports: [] });

  it.each([
    ["export * from './a.js'; export { b } from './b.js';", true],
    ["export { b } from './b.js'; export const c = 1;", false],
    ['', false],
  ])('know a file that only passes on: %s', (text, expected) => {
    expect(isBarrel(source(text))).toBe(expected);
  });

  it.each([
    ['export default class A {}', true],
    ['const a = 1; export default a;', true],
    ['export class A {}', false],
  ])('know a default export: %s', (text, expected) => {
    expect(hasDefaultExport(source(text))).toBe(expected);
  });
});
