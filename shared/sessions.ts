import type { CommandOf, Lifecycle } from './lifecycle.js';
import type { Audience, CommentSettings } from './spaces.js';

/** The words of live sessions: people who meet at a time, in a main room and in break-out rooms. */

/**
 * The life of a session. The lobby opens by the clock (see `effectiveSessionState`), everything else comes from a host, except
 * that what hosts forget ends by itself some hours later.
 */
export const sessionLifecycle = {
  planned: { open: 'lobby', start: 'live', cancel: 'cancelled' },
  lobby: { start: 'live', end: 'ended', cancel: 'cancelled' },
  live: { pause: 'paused', end: 'ended' },
  paused: { resume: 'live', end: 'ended' },
  ended: { publish: 'published' },
  published: {},
  cancelled: {},
} as const satisfies Lifecycle;
export type SessionState = keyof typeof sessionLifecycle;
export type SessionCommand = CommandOf<typeof sessionLifecycle>;
export const sessionStates = Object.keys(sessionLifecycle) as SessionState[];

/** States in which people are in the room. */
export const gatheredStates = ['lobby', 'live', 'paused'] as const satisfies SessionState[];

/** Minutes before its start in which people may already come in and greet each other. */
export const lobbyMinutes = 15;

/** The state at an instant: the lobby opens by the clock, also when no job has run. */
export function effectiveSessionState(session: { state: SessionState; startsAt: Date }, now: Date): SessionState {
  const opens = session.startsAt.getTime() - lobbyMinutes * 60_000;
  return session.state === 'planned' && now.getTime() >= opens ? 'lobby' : session.state;
}

/** Where a session stands in time: people are gathered, it is to come (also when cancelled, until its day), or it is over. */
export const sessionTimes = ['live', 'upcoming', 'past'] as const;
export type SessionTime = (typeof sessionTimes)[number];

/** Where a session stands at an instant. One that nobody began is over when its time is. */
export function sessionTime(session: { state: SessionState; startsAt: Date; endsAt: Date }, now: Date): SessionTime {
  const state = effectiveSessionState(session, now);
  if (state === 'live' || state === 'paused') return 'live';
  if (state === 'ended' || state === 'published' || session.endsAt <= now) return 'past';
  return state === 'lobby' ? 'live' : 'upcoming';
}

/** Whether people are in the room now. */
export const isGathered = (state: SessionState): boolean => (gatheredStates as readonly SessionState[]).includes(state);

/** What a person does in a session. Leads of the space's team may do all of it. */
export const sessionRoles = ['host', 'moderator', 'note-taker'] as const;
export type SessionRole = (typeof sessionRoles)[number];

/** Whom a session can be opened to. The team of its space always watches. */
export const sessionAudiences = ['public', 'members', 'invited', 'expert-group'] as const satisfies Audience[];
export type SessionAudience = (typeof sessionAudiences)[number];

/** How what is said in a new session is moderated: as comments are, except that newcomers need not wait while people meet. */
export const defaultSessionSettings: CommentSettings = {
  moderation: 'after',
  newcomerFirst: 0,
  guests: true,
  editMinutes: 0,
};

export const registrationStates = ['seated', 'waiting', 'cancelled'] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const sessionLimits = {
  title: 200,
  purpose: 2000,
  languages: 6,
  /** Seats. */
  capacity: 20_000,
  /** Agenda items, characters of a title, minutes of one. */
  items: 50,
  itemTitle: 200,
  itemMinutes: 480,
  /** Hours from start to end. */
  hours: 72,
  roles: 30,
  reason: 1000,
  /** Hours before the start at which who registered is reminded. */
  reminderHours: 24,
} as const;

/** Digits of the code by which people join. */
export const joinCodeDigits = 6;
