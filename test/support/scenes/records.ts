import { openConsultation } from './consultations.js';
import { publishedDocument, type SceneDocument } from './documents.js';
import type { TestApp } from '../app.js';
import { people, type TestPerson } from './people.js';
import { inRoom, type Participant } from './rooms.js';
import { liveSession, type SessionOptions, type SessionScene } from './sessions.js';

/** A session about a paragraph, with a note-taker and two participants. */
export interface RecordScene extends SessionScene {
  room: ReturnType<typeof inRoom>;
  document: SceneDocument;
  /** The agenda item about the first paragraph of the document, which is in focus. */
  itemId: string;
  noteTaker: TestPerson;
  ann: Participant;
  bob: Participant;
}

/** A session that runs, in which nobody has said anything yet. */
export async function sessionToRecord(app: TestApp, options: SessionOptions = {}): Promise<RecordScene> {
  const { visibility } = options;
  const open = await openConsultation(app, { visibility, settings: { newcomerFirst: 0 } });
  const scene = await liveSession(app, { title: 'Talk about the draft', consultation: open, ...options });
  const { sessionId, host, consultation } = scene;
  const { spaceId, activityId } = consultation;
  const document = await publishedDocument(app, { spaceId, activityId });
  const { version } = (await host.get(`/live-sessions/${sessionId}/settings`)).body;
  const items = [{ titles: { en: 'One person to ask' }, minutes: 45, ...firstBlock(document) }];
  const agenda = await host.put(`/live-sessions/${sessionId}/agenda`, { items }, { 'if-match': `"${version}"` });
  const itemId: string = agenda.body.agenda[0].id;
  await host.patch(`/rooms/${scene.roomId}/steering`, { itemId });
  const room = inRoom(app, scene);
  const noteTaker = await people(app).member({ name: 'Nora Notes' });
  await host.post(`/live-sessions/${sessionId}/roles`, { personId: noteTaker.id, role: 'note-taker' });
  const [ann, bob] = [await room.participant({ name: 'Ann' }), await room.participant({ name: 'Bob' })];
  return { ...scene, room, document, itemId, noteTaker, ann, bob };
}

const firstBlock = ({ documentId, blocks }: SceneDocument) => ({ documentId, blockId: blocks[0]?.id });

/** Ends a session as its host does. */
export async function end({ host, sessionId }: SessionScene): Promise<void> {
  const answer = await host.post(`/live-sessions/${sessionId}/state`, { command: 'end' });
  if (answer.status !== 204) throw new Error(`the session did not end: ${answer.text}`);
}

/** Brings the record out as it is. */
export async function publish({ host, sessionId }: SessionScene): Promise<void> {
  const { version } = (await host.get(`/live-sessions/${sessionId}/record`)).body;
  const answer = await host.post(`/live-sessions/${sessionId}/record/publish`, {}, { 'if-match': `"${version}"` });
  if (answer.status !== 200) throw new Error(`the record was not published: ${answer.text}`);
}
