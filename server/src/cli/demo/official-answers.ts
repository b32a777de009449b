import type { AnswerStatus } from '../../../../shared/comments.js';
import type { Cast } from './cast.js';
import type { Opened } from './consultation.js';
import type { Stage } from './stage.js';

/** What the team says to a thread, and which block of the text shows it. */
export interface OfficialAnswer {
  /** The comment that began the thread. */
  id: string;
  block: number;
  status: AnswerStatus;
  body: string;
}

/** Drafts answers one by one, and publishes them together. */
export async function answer(stage: Stage, cast: Cast, opened: Opened, answers: OfficialAnswer[]): Promise<void> {
  const writer = await stage.as(cast.people['answers']);
  for (const { id, block, status, body } of answers) {
    const place = { versionId: opened.versionId, blockId: opened.blockIds[block] };
    await writer.send('PUT', `/comments/${id}/answer`, { scope: 'thread', status, body, language: 'nl', ...place });
  }
  await writer.send('POST', `/consultations/${opened.slug}/answers/publish`, {});
}
