import {
  contentLanguage,
  contentLanguages,
  nativeName,
  officialLanguages,
  textDirection,
  textSearchConfiguration,
} from '../../shared/vocabulary/languages.js';

describe('content languages', () => {
  it('are the 24 of the Union and more', () => {
    expect(officialLanguages).toHaveLength(24);
    expect(contentLanguages).toEqual(
      expect.arrayContaining(['ar', 'fa', 'fa-AF', 'ur', 'ti', 'uk', 'tr', 'ru', 'so', 'ku', 'ps', 'am', 'zgh']),
    );
  });

  it('have canonical tags and a name of their own', () => {
    expect(Intl.getCanonicalLocales([...contentLanguages])).toEqual(contentLanguages);
    expect(new Set(contentLanguages.map(nativeName)).size).toBe(contentLanguages.length);
  });

  it('run right to left where their usual script does', () => {
    const rightToLeft = contentLanguages.filter((language) => textDirection(language) === 'rtl');
    expect(rightToLeft.sort()).toEqual(['ar', 'ckb', 'fa', 'fa-AF', 'ps', 'ur', 'yi']);
  });

  it('are indexed by their own stemmer, or word by word where there is none', () => {
    expect(textSearchConfiguration('nl')).toBe('dutch');
    expect(textSearchConfiguration('ar')).toBe('arabic');
    expect(textSearchConfiguration('et')).toBe('estonian');
    expect(textSearchConfiguration('pl')).toBe('simple');
    expect(textSearchConfiguration('ti')).toBe('simple');
  });

  it.each([
    ['nl', 'nl'],
    ['NL', 'nl'],
    ['nl-BE', 'nl'],
    ['prs', 'fa-AF'],
    ['fa-ir', 'fa'],
    ['kmr', 'ku'],
    ['sr-Latn', 'sr'],
    ['zh-Hant-TW', 'zh'],
  ])('%s is understood as %s', (tag, language) => {
    expect(contentLanguage(tag)).toBe(language);
  });

  it.each(['', 'tlh', 'english please', 'nl_BE', 'toString'])('%j is none of them', (tag) => {
    expect(contentLanguage(tag)).toBeNull();
  });
});
