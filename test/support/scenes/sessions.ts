import { wallClock } from '../../../shared/deadlines.js';
import type { SessionAudience, SessionCommand } from '../../../shared/sessions.js';
import { system } from '../../../server/src/kernel/http/actor.js';
import { RunSession } from '../../../server/src/sessions/run-session.js';
import { SessionAccess } from '../../../server/src/sessions/session-access.js';
import type { TestApp } from '../app.js';
import type { Client } from '../client.js';
import { type ConsultationOptions, type ConsultationScene, openConsultation } from './consultations.js';

const minute = 60_000;

/** How the session of a test differs from one that everyone may take part in. */
export interface SessionOptions extends Pick<ConsultationOptions, 'visibility'> {
  title?: string;
  /** Whether people without an account take part; they do by default. */
  guests?: boolean;
  moderation?: 'after' | 'before';
  participants?: SessionAudience[];
  watchers?: SessionAudience[];
  capacity?: number | null;
  registration?: boolean;
  /** Minutes from now until it starts; a day by default, and long past for one that runs. */
  startsIn?: number;
  /** Minutes it lasts; two hours by default. */
  lasts?: number;
  /** The consultation it is in; a new open one by default. */
  consultation?: ConsultationScene;
}

/** A session in a consultation. */
export interface SessionScene {
  sessionId: string;
  /** The main room. */
  roomId: string;
  /** The browser of its host, who leads the consultation too. */
  host: Client;
  hostId: string;
  consultation: ConsultationScene;
}

/** Plans a session through the API, as the lead of the consultation would. */
export async function plannedSession(app: TestApp, options: SessionOptions = {}): Promise<SessionScene> {
  const { visibility, startsIn = 24 * 60, lasts = 120, title = 'Talk about the draft' } = options;
  const consultation = options.consultation ?? (await openConsultation(app, { visibility }));
  const startsAt = new Date(Math.ceil(app.clock.now().getTime() / minute + startsIn) * minute);
  const { guests = true, moderation = 'after', participants, watchers, capacity, registration } = options;
  const host = consultation.team.lead;
  const answer = await host.post(`/consultations/${consultation.slug}/live-sessions`, {
    texts: { en: { title, purpose: 'We go through the draft together.' } },
    starts: wallClock(startsAt, 'Europe/Brussels'),
    ends: wallClock(new Date(startsAt.getTime() + lasts * minute), 'Europe/Brussels'),
    timeZone: 'Europe/Brussels',
    settings: { guests, moderation, newcomerFirst: 0 },
    participants,
    watchers,
    capacity,
    registration,
  });
  if (answer.status !== 201) throw new Error(`the session was not planned: ${answer.status} ${answer.text}`);
  const sessionId: string = answer.body.id;
  const { roomId } = await app.app.get(SessionAccess).session(system, sessionId);
  return { sessionId, roomId, host, hostId: consultation.personIds.lead, consultation };
}

/** A session that runs. */
export async function liveSession(app: TestApp, options: SessionOptions = {}): Promise<SessionScene> {
  const scene = await plannedSession(app, { startsIn: 1, ...options });
  await run(app, scene, 'start');
  return scene;
}

/** Gives a session a command, whoever would. */
export async function run(
  app: TestApp,
  { sessionId }: { sessionId: string },
  ...commands: Exclude<SessionCommand, 'cancel'>[]
): Promise<void> {
  for (const command of commands) await app.app.get(RunSession).command(system, sessionId, command);
}
