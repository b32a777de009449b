import type { Voice } from './stage.js';

/** A version that was published, with the paragraphs that were added to it. */
export interface WrittenVersion {
  versionId: string;
  paragraphs: string[];
}

/** Adds paragraphs at the end of a draft, in their order, and publishes it. */
export async function publishParagraphs(
  lead: Voice,
  documentId: string,
  number: number,
  texts: string[],
): Promise<WrittenVersion> {
  const draft = await lead.send<{ id: string; version: number; blocks: { id: string }[] }>(
    'GET',
    `/documents/${documentId}/versions/${number}`,
  );
  const paragraphs: string[] = [];
  let { version } = draft;
  for (const text of texts) {
    const after = paragraphs.at(-1) ?? draft.blocks.at(-1)?.id ?? null;
    const input = { after, kind: 'paragraph', text };
    const changed = await lead.send<{ version: number; block: { id: string } }>(
      'POST',
      `/versions/${draft.id}/blocks`,
      input,
      version,
    );
    paragraphs.push(changed.block.id);
    ({ version } = changed);
  }
  await lead.send('POST', `/versions/${draft.id}/publish`, {}, version);
  return { versionId: draft.id, paragraphs };
}
