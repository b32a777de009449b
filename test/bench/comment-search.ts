import type { Bench } from './benches.ts';
import { comments, openConsultations } from './data.ts';
import { get, inTurn, p99 } from './load.ts';

/** A search inside one consultation, where the table has a million comments, against the bare SQL. */
export const commentSearch: Bench = {
  name: 'comment.search',
  unit: 'ms p99',
  goal: '<= 2',
  async run({ pool, url, session }) {
    const { personId } = await session();
    const consultation = await openConsultations(pool, 1);
    const other = await openConsultations(pool, 1);
    await comments(pool, { ...consultation, personId }, 20_000);
    await comments(pool, { ...other, personId }, 980_000);
    await pool.query('vacuum analyze comment');
    const words = ['childcare', 'municipality diploma', 'teacher interpreter mentor', 'housing -health', 'deadline'];
    const ours = (turn: number) =>
      get(
        `${url}/api/v1/consultations/${consultation.slug}/comments/search?q=${encodeURIComponent(words[Math.abs(turn) % words.length] ?? '')}`,
      );
    const bare = (turn: number) =>
      pool.query(
        `select c.id, c.body, c.created_at, ts_rank(c.search, q) as rank from comment c, websearch_to_tsquery('english', $2) q
         where c.space_id = $1 and c.state = 'visible' and c.search @@ q order by rank desc, c.id desc limit 21`,
        [consultation.spaceId, words[Math.abs(turn) % words.length]],
      );
    const { a, b } = await inTurn(
      3,
      () => p99(60, ours),
      () => p99(60, bare),
    );
    return { value: a, baseline: b };
  },
};
