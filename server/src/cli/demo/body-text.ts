import type { BlockKind } from '../../../../shared/documents.js';
import type { Cast } from './cast.js';
import { translate } from './consultation.js';
import type { Stage } from './stage.js';

/** A text of a body in both languages. */
export interface DemoText {
  title: { nl: string; en: string };
  blocks: { kind: BlockKind; label?: string; nl: string; en: string }[];
}

/** Writes the first version of a document block by block, publishes it and adds the English words. */
export async function writeText(
  stage: Stage,
  cast: Cast,
  documentId: string,
  { title, blocks }: DemoText,
): Promise<void> {
  const lead = await stage.as(cast.people['lead']);
  const draft = await lead.send<{ id: string; version: number }>('GET', `/documents/${documentId}/versions/1`);
  const words: { id: string; text: string }[] = [];
  let { version } = draft;
  for (const { nl, en, ...block } of blocks) {
    const input = { ...block, after: words.at(-1)?.id ?? null, text: nl };
    const changed = await lead.send<{ version: number; block: { id: string } }>(
      'POST',
      `/versions/${draft.id}/blocks`,
      input,
      version,
    );
    words.push({ id: changed.block.id, text: en });
    ({ version } = changed);
  }
  await lead.send('POST', `/versions/${draft.id}/publish`, {}, version);
  await translate(stage, cast, draft.id, title.en, words);
}
