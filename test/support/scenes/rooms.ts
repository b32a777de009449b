import type { SentKind } from '../../../shared/rooms.js';
import type { TestApp } from '../app.js';
import type { Client } from '../client.js';
import { people, type TestPerson } from './people.js';
import type { SessionScene } from './sessions.js';

/** What people do in the room of a session over HTTP, as a page without a socket would. */
export function inRoom(app: TestApp, { roomId, sessionId }: SessionScene) {
  /** Someone with an account who has joined. */
  async function participant(wanted: { name?: string; language?: 'en' | 'nl' } = {}): Promise<Participant> {
    const person = await people(app).member(wanted);
    return { ...person, participantId: await join(person.client) };
  }

  /** Someone without an account who has joined by a name. */
  async function guest(displayName: string): Promise<{ client: Client; participantId: string }> {
    const client = app.visitor();
    return { client, participantId: await join(client, { displayName }) };
  }

  async function join(client: Client, body: object = {}): Promise<string> {
    const answer = await client.post(`/live-sessions/${sessionId}/participants`, body);
    if (answer.status !== 201) throw new Error(`they could not join: ${answer.text}`);
    return answer.body.id;
  }

  /** Says something and answers with its id. */
  async function say(client: Client, body: string, kind: SentKind = 'message', more: object = {}): Promise<string> {
    const key = crypto.randomUUID();
    const answer = await client.post(`/rooms/${roomId}/messages`, { key, kind, body, language: 'en', ...more });
    if (answer.status !== 201) throw new Error(`it was not said: ${answer.text}`);
    return answer.body.id;
  }

  const ask = (client: Client, body: string) => say(client, body, 'question');
  const react = (client: Client, messageId: string, reaction: string) =>
    client.put(`/room-messages/${messageId}/reactions/${reaction}`);

  /** What one sees who enters; a stranger unless someone else is named. */
  const state = async (client: Client = app.visitor()) => (await client.get(`/rooms/${roomId}`)).body;

  /** A message as one sees it, or undefined. */
  async function entry(messageId: string, client?: Client) {
    const { entries } = await state(client);
    return entries.find(({ id }: { id: string }) => id === messageId);
  }

  return { participant, guest, say, ask, react, state, entry };
}

export interface Participant extends TestPerson {
  participantId: string;
}
