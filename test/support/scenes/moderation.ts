import { newId } from '../../../server/src/kernel/ids.js';
import type { TestApp } from '../app.js';
import type { Client, Json } from '../client.js';
import { addToTeam, type ConsultationOptions, type ConsultationScene, openConsultation } from './consultations.js';
import { people } from './people.js';

let count = 0;
/** Words that no check finds fault with, different every time and too few to be compared with others. */
export const harmlessWords = (): string => `Remark ${(count += 1)}: one desk is enough.`;

/** A consultation where everyone's words appear at once, with two moderators. */
export interface Desk extends ConsultationScene {
  moderator: Client;
  colleague: Client;
  lead: Client;
}

/** Names as the desk shows them. */
export const names = { moderator: 'Test moderator', colleague: 'Karim Haddou', lead: 'Test lead' };

/** Opens a consultation with a desk. */
export async function openDesk(app: TestApp, options: ConsultationOptions = {}): Promise<Desk> {
  const settings = { newcomerFirst: 0, ...options.settings };
  const scene = await openConsultation(app, { ...options, settings });
  const colleague = await people(app).member({ name: 'Karim Haddou' });
  await addToTeam(app, scene.spaceId, colleague.id, 'moderator');
  const { moderator, lead } = scene.team;
  return { ...scene, moderator, colleague: colleague.client, lead };
}

/** Sends a comment and gives back what the API answers. */
export async function say(
  client: Client,
  scene: { activityId: string },
  words: string | object = harmlessWords(),
): Promise<Json> {
  const body = typeof words === 'string' ? { body: words } : { body: harmlessWords(), ...words };
  const answer = await client.post(`/activities/${scene.activityId}/comments`, { clientKey: newId(), ...body });
  if (answer.status !== 201) throw new Error(`the comment was not sent: ${answer.text}`);
  return answer.body;
}

/** A guest's comment; the browser keeps the receipt. */
export async function sayAsGuest(client: Client, scene: { activityId: string }, words: object = {}): Promise<Json> {
  return say(client, scene, { guest: { displayName: 'Oksana' }, ...words });
}

/** A member's comment and the member. */
export async function comment(app: TestApp, scene: { activityId: string }, words?: string | object) {
  const author = await people(app).member();
  return { author, comment: await say(author.client, scene, words) };
}

/** What a reader without a session finds in the list of the activity. */
export async function publicComments(
  app: TestApp,
  { activityId }: { activityId: string },
): Promise<{ ids: string[]; total: number }> {
  const { body } = await app.visitor().get(`/activities/${activityId}/comments`);
  return { ids: body.items.map(({ id }: { id: string }) => id), total: body.total };
}

/** A decision about a comment as it was answered. */
export const decide = (client: Client, of: Json, decision: object) =>
  client.post(`/comments/${of.id}/decisions`, { seenRevisionId: of.revisionId, ...decision });

export const hide = { action: 'hide', reason: 'insult' };
export const release = { action: 'release', reason: 'no-breach' };

/** The item of a comment on the desk, or undefined. */
export async function queued(client: Client, commentId: string): Promise<Json> {
  const { body } = await client.get('/moderation/queue?limit=100');
  return body.items.find((item: Json) => item.comment.id === commentId);
}
