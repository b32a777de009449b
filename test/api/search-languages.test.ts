import { contentLanguages, textSearchConfiguration } from '../../shared/vocabulary/languages.js';
import { type TestApp, startApp } from '../support/app.js';

describe("searching in the words' own language", () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('takes the stemmer of each language that the database has one for', async () => {
    const rows = await app.db.sql<{ language: string; config: string }>`
      select language, text_config(language)::text as config from unnest(${[...contentLanguages]}::text[]) language`;
    const expected = contentLanguages.map((language) => ({ language, config: textSearchConfiguration(language) }));
    expect(rows).toEqual(expected);
  });
});
