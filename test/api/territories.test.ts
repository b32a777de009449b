import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface Place {
  code: string;
  name: string;
  within: string[];
}

async function places(query: string, language = 'en'): Promise<Place[]> {
  const { body } = await app.visitor().get(`/territories?${query}`, { 'accept-language': language });
  return body.items;
}

describe('places', () => {
  it('are the countries of the Union, by name in the reader\u2019s language, when nothing is asked', async () => {
    const all = await places('');
    expect(all).toHaveLength(27);
    expect(all.every(({ code, within }) => code.length === 2 && within.length === 0)).toBe(true);
    expect(all.slice(4, 7).map(({ name }) => name)).toEqual(['Cyprus', 'Czechia', 'Denmark']);
    expect((await places('', 'nl')).slice(0, 3).map(({ name }) => name)).toEqual([
      'Belgi\u00eb',
      'Bulgarije',
      'Cyprus',
    ]);
  });

  it('are named by their codes, in the order asked, with what they lie in', async () => {
    expect(await places('code=NL35&code=BE')).toEqual([
      { code: 'NL35', name: 'Utrecht', within: ['West-Nederland', 'Netherlands'] },
      { code: 'BE', name: 'Belgium', within: [] },
    ]);
  });

  it('leave a code out that is no place', async () => {
    expect(await places('code=ZZ99,NL')).toEqual([{ code: 'NL', name: 'Netherlands', within: [] }]);
  });

  it('are found by the beginning of a name, countries in any language', async () => {
    expect((await places('q=nederl', 'nl'))[0]).toEqual({ code: 'NL', name: 'Nederland', within: [] });
    expect((await places('q=gelder')).map(({ name }) => name)).toContain('Gelderland');
  });

  it('say what is wrong with something that cannot be a code', async () => {
    const answer = await app.visitor().get('/territories?code=nl-utrecht');
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('validation-failed');
  });
});
