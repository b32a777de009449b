import { diffArrays } from 'diff';
import type { Bench } from './benches.ts';
import { comments, openConsultations, publishedDocument, sentence } from './data.ts';

const blocks = 600;
const anchors = 5000;

/** Publishing a version with 5,000 open anchors on 600 blocks, against comparing the two texts once. */
export const documentReanchor: Bench = {
  name: 'document.reanchor',
  unit: 's',
  goal: 'low',
  async run({ pool, url, session }) {
    const { personId, cookie } = await session();
    const consultation = await openConsultations(pool, 1);
    await pool.query(`insert into space_team (space_id, person_id, role, added_at) values ($1, $2, 'lead', now())`, [
      consultation.spaceId,
      personId,
    ]);
    const document = await publishedDocument(pool, consultation, blocks);
    for (let index = 0; index < 100; index += 1) {
      await comments(
        pool,
        { ...consultation, ...document, blockId: document.blockIds[index * 6 + 1], personId },
        anchors / 100,
      );
    }
    // Each speaks of some words of its block.
    await pool.query(
      `update comment c set quote_start = 10, quote_end = 60, quote_exact = substr(b.text, 11, 50), quote_prefix = substr(b.text, 1, 10), quote_suffix = substr(b.text, 61, 40)
       from block b where b.version_id = c.version_id and b.id = c.block_id and c.document_id = $1`,
      [document.documentId],
    );
    const send = async (method: string, path: string, version?: number) => {
      const headers = {
        cookie,
        origin: url,
        'content-type': 'application/json',
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      };
      const answer = await fetch(`${url}/api/v1${path}`, { method, headers, body: '{}' });
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
      return (await answer.json()) as { versionId: string; version: number };
    };
    const draft = await send('POST', `/documents/${document.documentId}/versions`);
    // One paragraph in ten says something else now.
    await pool.query(
      `update block n set text = ${sentence(12)} || ' ' || n.text from (select id, position as i from block where version_id = $1) p where n.version_id = $1 and n.id = p.id and n.position % 10 = 1`.replaceAll(
        'n.i ',
        'n.position ',
      ),
      [draft.versionId],
    );
    const texts = async (versionId: string) =>
      (
        await pool.query<{ text: string }>('select text from block where version_id = $1 order by position', [
          versionId,
        ])
      ).rows.flatMap(({ text }) => text.split(' '));
    const [before, after] = [await texts(document.versionId), await texts(draft.versionId)];
    const begun = performance.now();
    diffArrays(before, after);
    const compared = performance.now();
    await send('POST', `/versions/${draft.versionId}/publish`, draft.version);
    return { value: (performance.now() - compared) / 1000, baseline: (compared - begun) / 1000 };
  },
};
