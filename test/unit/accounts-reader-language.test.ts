import { readerLanguage } from '../../server/src/accounts/reader-language.js';

const asked = (header: string | undefined, chosen?: string) =>
  readerLanguage({ cookies: { language: chosen }, headers: { 'accept-language': header } });

describe('the language of a reader without an account', () => {
  it.each([
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['fr, nl;q=0.5, en;q=0.9', 'en'],
    ['ar, ti;q=0.9', 'en'],
    ['en;q=0, nl;q=0.1', 'nl'],
    ['', 'en'],
    ['*', 'en'],
    ['nl;q=x', 'en'],
  ])('asked as %p is %s', (header, language) => {
    expect(asked(header)).toBe(language);
  });

  it('is English when nothing is asked, and the chosen one when there is one', () => {
    expect(asked(undefined)).toBe('en');
    expect(asked('en', 'nl')).toBe('nl');
    expect(asked('nl', 'xx')).toBe('nl');
  });
});
