import { startApp, type TestApp } from '../support/app.js';
import { organisations } from '../support/scenes/organisations.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  const scene = organisations(app);
  await scene.create({ name: 'Zebra Housing', type: 'housing-association', territories: ['NL36'], verified: true });
  await scene.create({
    name: 'apple Growers',
    names: { nl: 'Appeltelers' },
    type: 'sector-association',
    levels: ['national'],
    territories: ['NL'],
  });
  await scene.create({ name: 'Ägir Sailing Club', type: 'sports-youth-club', territories: ['DE6'] });
  await scene.create({
    name: 'Utrecht Welcome',
    names: { nl: 'Welkom in Utrecht', ar: 'أهلا' },
    type: 'volunteer-organisation',
    territories: ['NL350'],
  });
});
afterAll(() => app.close());

async function names(query: string, headers: Record<string, string> = {}): Promise<string[]> {
  const { body } = await app.visitor().get(`/organisations?${query}`, headers);
  return body.items.map((item: { name: string }) => item.name);
}

describe('the register', () => {
  it('is sorted by name as people sort, capitals and accents aside', async () => {
    expect(await names('')).toEqual(['Ägir Sailing Club', 'apple Growers', 'Utrecht Welcome', 'Zebra Housing']);
  });

  it('shows names in the reader\u2019s language where there is one', async () => {
    expect(await names('', { 'accept-language': 'nl' })).toEqual([
      'Ägir Sailing Club',
      'Appeltelers',
      'Welkom in Utrecht',
      'Zebra Housing',
    ]);
  });

  it.each([
    ['type=housing-association', ['Zebra Housing']],
    ['level=national', ['apple Growers']],
    ['verified=true', ['Zebra Housing']],
    ['verified=false&level=local', ['Ägir Sailing Club', 'Utrecht Welcome']],
    ['q=utr', ['Utrecht Welcome']],
    ['q=in%20welk', ['Utrecht Welcome']],
    ['q=%D8%A3%D9%87%D9%84%D8%A7', ['Utrecht Welcome']],
    ["q='%20%26%20%3A*%20!", ['Ägir Sailing Club', 'apple Growers', 'Utrecht Welcome', 'Zebra Housing']],
    ['q=unheard-of', []],
  ])('answers %s with %p', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('finds by territory those who work in it, in a part of it, or in what it lies in', async () => {
    expect(await names('territory=NL')).toEqual(['apple Growers', 'Utrecht Welcome', 'Zebra Housing']);
    expect(await names('territory=NL36')).toEqual(['apple Growers', 'Zebra Housing']);
    expect(await names('territory=NL35')).toEqual(['apple Growers', 'Utrecht Welcome']);
  });

  it('is read page by page without missing or repeating anyone', async () => {
    const read: string[] = [];
    let cursor = '';
    do {
      const { body } = await app.visitor().get(`/organisations?limit=1${cursor && `&cursor=${cursor}`}`);
      read.push(...body.items.map((item: { name: string }) => item.name));
      cursor = body.nextCursor;
    } while (cursor);
    expect(read).toEqual(['Ägir Sailing Club', 'apple Growers', 'Utrecht Welcome', 'Zebra Housing']);
  });

  it.each([['type=refugee'], ['level=galactic'], ['verified=maybe'], ['territory=nl'], ['limit=0'], ['sort=name']])(
    'refuses %s',
    async (query) => {
      expect((await app.visitor().get(`/organisations?${query}`)).status).toBe(422);
    },
  );

  it('refuses a cursor it has not given out', async () => {
    expect((await app.visitor().get('/organisations?cursor=hello')).body.code).toBe('malformed-request');
    const forged = Buffer.from(JSON.stringify(['a', 'b'])).toString('base64url');
    expect((await app.visitor().get(`/organisations?cursor=${forged}`)).body.code).toBe('malformed-request');
  });
});
