import type { Bench } from './benches.ts';
import { openConsultations, publishedDocument } from './data.ts';
import { inTurn } from './load.ts';

const connections = 10;
const seconds = 5;

/** Comments with all checks, event and jobs, from ten connections at once, against a bare insert of one row. */
export const commentPost: Bench = {
  name: 'comment.post',
  unit: 'comments/s',
  goal: '>= 0.25',
  async run({ pool, url, session }) {
    const consultation = await openConsultations(pool, 1);
    const { versionId, blockIds } = await publishedDocument(pool, consultation, 100);
    const people = await Promise.all(Array.from({ length: connections }, () => session()));
    await pool.query('create table bare_row (id uuid primary key, body text, created_at timestamptz)');
    let count = 0;
    const post = async (who: number) => {
      count += 1;
      const body = JSON.stringify({
        clientKey: crypto.randomUUID(),
        body: `Remark ${count}: the ${count % 97} families we know would be helped by ${crypto.randomUUID()} and by a shorter term`,
        language: 'en',
        stance: 'for',
        anchor: { versionId, blockId: blockIds[1 + (count % 18)] },
      });
      const headers = { cookie: people[who]?.cookie ?? '', origin: url, 'content-type': 'application/json' };
      const answer = await fetch(`${url}/api/v1/activities/${consultation.activityId}/comments`, {
        method: 'POST',
        headers,
        body,
      });
      if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    };
    const insert = () =>
      pool.query('insert into bare_row values (gen_random_uuid(), $1, now())', [
        'a remark of about the same length as the others, with nothing checked',
      ]);
    const { a, b } = await inTurn(
      3,
      () => perSecond(post),
      () => perSecond(insert),
    );
    await pool.query('drop table bare_row');
    return { value: a, baseline: b };
  },
};

/** How often something is done in a second by all connections together. */
async function perSecond(act: (who: number) => Promise<unknown>): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: connections }, async (_, who) => {
      while (performance.now() < end) {
        await act(who);
        done += 1;
      }
    }),
  );
  return done / seconds;
}
