import { setImmediate as turn } from 'node:timers/promises';
import { exportColumns } from '../../server/src/exports/columns.js';
import type { ExportRow } from '../../server/src/exports/comment-rows.js';
import { exportFormats } from '../../server/src/exports/writers.js';

const most = 100_000;
/** Without any pattern, so that nothing compresses it away. */
const row = (): ExportRow => Object.fromEntries(Object.keys(exportColumns).map((name) => [name, Math.random()]));

describe.each(['csv', 'xlsx', 'json'] as const)('an export as %s', (format) => {
  it('reads no further than its reader does, and stops when the reader has gone', async () => {
    let read = 0;
    let ended = false;
    async function* rows() {
      try {
        while (read < most) {
          if (read % 100 === 0) await turn();
          read += 1;
          yield row();
        }
      } finally {
        ended = true;
      }
    }
    const stream = exportFormats[format].write(rows(), () => undefined);
    await new Promise((resolve) => stream.once('readable', resolve));
    for (let left = 500; left > 0; left -= 1) await turn();
    const readAhead = read;
    stream.destroy();
    for (let left = 500; left > 0; left -= 1) await turn();

    expect(readAhead).toBeGreaterThan(0);
    expect(readAhead).toBeLessThan(most / 10);
    expect(ended).toBe(true);
  });
});
