import { newId } from '../../../server/src/kernel/ids.js';
import type { TestApp } from '../app.js';
import type { Answer, Client, Json } from '../client.js';
import { type ConsultationOptions, type ConsultationScene, openConsultation } from './consultations.js';
import { publishedDocument, type SceneBlock, type SceneDocument } from './documents.js';
import { people, type TestPerson } from './people.js';

/** A consultation on a text, with three people outside its team. Nobody's words wait for a moderator. */
export interface CommentScene extends ConsultationScene {
  document: SceneDocument;
  author: TestPerson;
  reader: TestPerson;
  other: TestPerson;
}

/** What a comment of a scene says beside its words. */
export type SceneComment = Record<string, unknown> & { body?: string };

/** Opens a consultation on a text of a few sentences. */
export async function consultationOnText(
  app: TestApp,
  options: ConsultationOptions & { blocks?: (SceneBlock | string)[] } = {},
): Promise<CommentScene> {
  const { blocks, ...rest } = options;
  const settings = { newcomerFirst: 0, ...options.settings };
  const scene = await openConsultation(app, { ...rest, settings });
  const document = await publishedDocument(app, { ...scene, blocks });
  const [author, reader, other] = await Promise.all([
    people(app).member({ name: 'Amina Author' }),
    people(app).member({ name: 'Rik Reader' }),
    people(app).member({ name: 'Olga Other' }),
  ]);
  return { ...scene, document, author, reader, other };
}

/** Sends a comment and answers whatever the API says. */
export function send(client: Client, scene: { activityId: string }, comment: SceneComment = {}): Promise<Answer<Json>> {
  const words = comment.suggestion ? '' : 'The town hall should answer within a week.';
  return client.post(`/activities/${scene.activityId}/comments`, { clientKey: newId(), body: words, ...comment });
}

/** Sends a comment that is taken, and answers it. */
export async function say(
  client: Client,
  scene: { activityId: string },
  comment: SceneComment | string = {},
): Promise<Json> {
  const answer = await send(client, scene, typeof comment === 'string' ? { body: comment } : comment);
  if (answer.status !== 201) throw new Error(`the comment was refused: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** Where a comment of a scene stands. */
export type ScenePlace = {
  anchor: {
    versionId: string;
    blockId: string;
    quote?: { exact: string; prefix: string; suffix: string };
    position?: { start: number; end: number };
  };
};

/** A place on a block, or on a passage of it. */
export function on({ document }: CommentScene, block: number, passage?: string): ScenePlace {
  const { id, text } = document.blocks[block] as SceneDocument['blocks'][number];
  const anchor = { versionId: document.versionId, blockId: id };
  if (!passage) return { anchor };
  const start = text.indexOf(passage);
  const end = start + passage.length;
  const quote = {
    exact: passage,
    prefix: text.slice(Math.max(0, start - 40), start),
    suffix: text.slice(end, end + 40),
  };
  return { anchor: { ...anchor, quote, position: { start, end } } };
}

/** What a list of the activity holds. */
export async function listed(client: Client, scene: { activityId: string }, query = ''): Promise<Json> {
  const answer = await client.get(`/activities/${scene.activityId}/comments${query}`);
  if (answer.status !== 200) throw new Error(`the list was refused: ${answer.text}`);
  return answer.body;
}

/** The words of a page, without their markup. */
export const wordsOf = (page: Json): string[] =>
  page.items.map((item: Json) =>
    item.bodyHtml === null ? `(${item.gone})` : item.bodyHtml.replaceAll(/<[^>]+>/g, ''),
  );

/** The moment after the consultation's only phase. */
export async function closingTime(app: TestApp, scene: { phaseId: string }): Promise<Date> {
  const row = await app.db.one<{ endsAt: Date }>`select ends_at as "endsAt" from phase where id = ${scene.phaseId}`;
  return row?.endsAt as Date;
}
