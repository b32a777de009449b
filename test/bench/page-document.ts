import type { Bench } from './benches.ts';
import { bareList, comments, openConsultations, publishedDocument } from './data.ts';
import { get, inTurn, requestsPerSecond } from './load.ts';
import type { Stage } from './stage.ts';

let made: Promise<string> | null = null;

/** Address of a draft with 400 blocks, some of them spoken about. */
async function draft({ pool, session }: Stage): Promise<string> {
  const consultation = await openConsultations(pool, 1);
  const document = await publishedDocument(pool, consultation, 400);
  const { personId } = await session();
  for (const blockId of document.blockIds.filter((_, index) => index % 20 === 1)) {
    await comments(pool, { ...consultation, ...document, blockId, personId }, 25);
  }
  await pool.query('analyze');
  return `/consultations/${consultation.slug}/documents/${document.documentId}`;
}

const draftOf = (stage: Stage): Promise<string> => (made ??= draft(stage));

/** The rendered page for readers without a session, against the same bytes from memory. */
export const pageDocumentAnonymous: Bench = {
  name: 'page.document.anonymous',
  unit: 'requests/s',
  goal: '>= 0.5',
  async run(stage) {
    const address = `${stage.url}${await draftOf(stage)}`;
    await stage.bareBytes(await get(address));
    const { a, b } = await inTurn(
      3,
      () => requestsPerSecond(address),
      () => requestsPerSecond(`${stage.bare}/bytes`),
    );
    return { value: a, baseline: b };
  },
};

/** Readers with a session, who take turns. */
const members = 25;
const rowsOfList = 20;

/** The same page with a session, against the bare query of twenty rows. */
export const pageDocumentMember: Bench = {
  name: 'page.document.member',
  unit: 'requests/s',
  goal: '>= 0.1',
  async run(stage) {
    const address = `${stage.url}${await draftOf(stage)}`;
    const cookies = (await Promise.all(Array.from({ length: members }, () => stage.session()))).map(
      ({ cookie }) => cookie,
    );
    await openConsultations(stage.pool, rowsOfList);
    const { rows } = await stage.pool.query<{ id: string }>('select id from space limit $1', [rowsOfList]);
    await stage.bareQuery(bareList, [rows.map(({ id }) => id)]);
    const { a, b } = await inTurn(
      3,
      () => requestsPerSecond(address, { cookies }),
      () => requestsPerSecond(`${stage.bare}/query`),
    );
    return { value: a, baseline: b };
  },
};
