import type { Bench } from './benches.ts';
import { comments, openConsultations, publishedDocument } from './data.ts';
import { get, inTurn, p99 } from './load.ts';

/** One page of a thread of 10,000 comments against one of a thread of 100: the size must not be felt. */
export const threadPage: Bench = {
  name: 'thread.page',
  unit: 'ms p99',
  goal: '<= 1.5',
  async run({ pool, url, session }) {
    const { personId } = await session();
    const address = async (count: number) => {
      const consultation = await openConsultations(pool, 1);
      const document = await publishedDocument(pool, consultation, 20);
      await comments(pool, { ...consultation, ...document, blockId: document.blockIds[1], personId }, count);
      return `${url}/api/v1/activities/${consultation.activityId}/comments?blockId=${document.blockIds[1]}`;
    };
    const [large, small] = [await address(10_000), await address(100)];
    const { a, b } = await inTurn(
      5,
      () => p99(300, () => get(large)),
      () => p99(300, () => get(small)),
    );
    return { value: a, baseline: b };
  },
};
