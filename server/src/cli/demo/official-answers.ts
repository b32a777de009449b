import type { Cast } from './cast.js';
import type { Opened } from './consultation.js';
import type { Said } from './conversation.js';
import type { Stage } from './stage.js';

/** Drafts the answers to what was said one by one, and publishes them together. */
export async function answer(stage: Stage, cast: Cast, opened: Opened, said: Said[]): Promise<void> {
  const writer = await stage.as(cast.people['answers']);
  for (const { id, block, spoken } of said) {
    if (!spoken.answer) continue;
    const place = { versionId: opened.versionId, blockId: opened.blockIds[block] };
    const words = { scope: 'thread', language: 'nl', ...spoken.answer, ...place };
    await writer.send('PUT', `/comments/${id}/answer`, words);
  }
  await writer.send('POST', `/consultations/${opened.slug}/answers/publish`, {});
}
