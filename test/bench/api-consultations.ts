import type { Bench } from './benches.ts';
import { bareList, openConsultations } from './data.ts';
import { get, inTurn, requestsPerSecond } from './load.ts';

/** The list of open consultations, 20 of 2,000 and filtered, against the same rows by a bare server. */
export const apiConsultations: Bench = {
  name: 'api.consultations',
  unit: 'requests/s',
  goal: '>= 0.5',
  async run({ pool, url, bare, bareQuery }) {
    await openConsultations(pool, 2000);
    await pool.query('analyze');
    const list = `${url}/api/v1/consultations?level=national&policyField=employment&limit=20`;
    const page = JSON.parse(await get(list)) as { items: { id: string }[] };
    // The bare server knows which rows to read; finding them is part of what is measured on our side.
    await bareQuery(bareList, [page.items.map(({ id }) => id)]);
    const { a, b } = await inTurn(
      3,
      () => requestsPerSecond(list),
      () => requestsPerSecond(`${bare}/query`),
    );
    return { value: a, baseline: b };
  },
};
