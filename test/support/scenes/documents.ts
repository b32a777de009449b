import type { BlockKind } from '../../../shared/documents.js';
import { newId } from '../../../server/src/kernel/ids.js';
import type { TestApp } from '../app.js';
import type { Client } from '../client.js';

/** A block of a scene; what is not said is empty. */
export interface SceneBlock {
  text: string;
  id?: string;
  kind?: BlockKind;
  level?: number;
  label?: string;
  addressee?: string;
}

/** A document as a scene leaves it. */
export interface SceneDocument {
  documentId: string;
  versionId: string;
  blocks: Required<SceneBlock>[];
}

interface SceneText {
  spaceId: string;
  activityId: string;
  blocks?: (SceneBlock | string)[];
  title?: string;
  language?: string;
}

/** A document with one published version, written straight into the database. */
export async function publishedDocument({ db, clock }: TestApp, scene: SceneText): Promise<SceneDocument> {
  const { spaceId, activityId, title = 'Draft measure 4', language = 'en' } = scene;
  const blocks = (scene.blocks ?? ['A town hall names one person to ask.', 'A course starts within four weeks.']).map(
    asBlock,
  );
  const documentId = newId();
  const versionId = newId();
  const now = clock.now();
  await db.transaction(async () => {
    await db.sql`insert into document (id, space_id, activity_id, position, created_at)
      values (${documentId}, ${spaceId}, ${activityId}, (select count(*) + 1 from document where space_id = ${spaceId}), ${now})`;
    await db.sql`insert into document_version (id, document_id, number, state, language, title, created_at)
      values (${versionId}, ${documentId}, 1, 'draft', ${language}, ${title}, ${now})`;
    await db.sql`insert into block (version_id, id, position, kind, level, label, text, addressee)
      select ${versionId}, b.id, b.position, b.kind, b.level, b.label, b.text, b.addressee
      from jsonb_to_recordset(${JSON.stringify(blocks.map((block, index) => ({ ...block, position: index + 1 })))}::jsonb)
        as b (id uuid, position integer, kind text, level integer, label text, text text, addressee text)`;
    await db.sql`update document_version set state = 'published', published_at = ${now} where id = ${versionId}`;
    await db.sql`update document set current_version_id = ${versionId} where id = ${documentId}`;
  });
  return { documentId, versionId, blocks };
}

function asBlock(block: SceneBlock | string): Required<SceneBlock> {
  const given = typeof block === 'string' ? { text: block } : block;
  return { id: newId(), kind: 'paragraph', level: 0, label: '', addressee: '', ...given };
}

/** What a document of a scene starts with. */
interface StartedText {
  title?: string;
  language?: string;
  blocks?: object[];
}

/** A document with a draft, started through the API by someone who may. */
export async function startedDocument(
  editor: Client,
  consultation: string,
  {
    title = 'Draft measure 4',
    language = 'en',
    blocks = [{ kind: 'paragraph', text: 'A course starts soon.' }],
  }: StartedText = {},
): Promise<{ documentId: string; versionId: string; number: number; version: number }> {
  const answer = await editor.post(`/consultations/${consultation}/documents`, { title, language, blocks });
  if (answer.status !== 201) throw new Error(`the document was not stored: ${answer.text}`);
  return answer.body;
}

/** A form with a file, as a browser sends it. */
export function fileForm(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob([content]), name);
  return form;
}
