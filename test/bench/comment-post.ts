import { Agent, request } from 'node:http';
import type { Bench } from './benches.ts';
import { openConsultations, publishedDocument } from './data.ts';
import { inTurn } from './load.ts';

const connections = 10;
const seconds = 5;
/** A server that has just begun spends as much on compiling itself as on comments. */
const warmUpSeconds = 10;
/** One comment in so many answers the last one of somebody else, who is told by a job and by mail. */
const replyEvery = 4;

/**
 * Comments with all checks, event and jobs, from ten connections at once, against a bare insert of one row. The jobs that come of
 * them are done meanwhile, mails included, by the process that takes the comments, as in a small installation.
 */
export const commentPost: Bench = {
  name: 'comment.post',
  unit: 'comments/s',
  goal: '>= 0.25',
  async run({ pool, url, session }) {
    const consultation = await openConsultations(pool, 1);
    const { versionId, blockIds } = await publishedDocument(pool, consultation, 100);
    const people = await Promise.all(Array.from({ length: connections }, () => session()));
    await pool.query('create table bare_row (id uuid primary key, body text, created_at timestamptz)');
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const address = `${url}/api/v1/activities/${consultation.activityId}/comments`;
    let count = 0;
    const latest: (string | undefined)[] = [];
    const post = async (who: number) => {
      count += 1;
      const toAnswer = count % replyEvery === 0 ? latest[(who + 1) % connections] : undefined;
      const comment = {
        clientKey: crypto.randomUUID(),
        body: `Remark ${count}: the ${count % 97} families we know would be helped by ${crypto.randomUUID()} and by a shorter term`,
        language: 'en',
        stance: 'for',
        ...(toAnswer ? { parentId: toAnswer } : { anchor: { versionId, blockId: blockIds[1 + (count % 18)] } }),
      };
      const posted = await send(agent, address, { cookie: people[who]?.cookie ?? '', origin: url }, comment);
      // Now and then a random key reads like an account number; nobody answers what waits for a moderator.
      if (!toAnswer && posted.state === 'visible') latest[who] = posted.id;
    };
    const insert = () =>
      pool.query('insert into bare_row values (gen_random_uuid(), $1, now())', [
        'a remark of about the same length as the others, with nothing checked',
      ]);
    await perSecond(post, warmUpSeconds);
    await perSecond(insert, warmUpSeconds);
    // As the database does by itself within a minute: until then it plans for tables that are empty.
    await pool.query('analyze');
    const { a, b } = await inTurn(
      3,
      () => perSecond(post, seconds),
      () => perSecond(insert, seconds),
    );
    agent.destroy();
    await pool.query('drop table bare_row');
    return { value: a, baseline: b };
  },
};

interface Posted {
  id: string;
  state: string;
}

/** Sends a comment with as little work on this side as it takes. */
function send(agent: Agent, address: string, headers: Record<string, string>, comment: object): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const type = { 'content-type': 'application/json' };
    const sent = request(address, { method: 'POST', agent, headers: { ...headers, ...type } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (answer.statusCode === 201) resolve(JSON.parse(text) as Posted);
        else reject(new Error(`${answer.statusCode} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(comment));
  });
}

/** How often something is done in a second by all connections together. */
async function perSecond(act: (who: number) => Promise<unknown>, duration: number): Promise<number> {
  const end = performance.now() + duration * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: connections }, async (_, who) => {
      while (performance.now() < end) {
        await act(who);
        done += 1;
      }
    }),
  );
  return done / duration;
}
