import type { DecisionReason } from './comments.js';
import type { Lifecycle } from './lifecycle.js';
import type { SessionState } from './sessions.js';

/** The words of live rooms, and what travels between an open room and the server. */

export const roomKinds = ['main', 'breakout'] as const;
export type RoomKind = (typeof roomKinds)[number];

/** A harvest is what a break-out room brings to the main room. */
export const roomMessageKinds = ['message', 'question', 'announcement', 'harvest'] as const;
export type RoomMessageKind = (typeof roomMessageKinds)[number];

/** What participants send themselves. */
export const sentKinds = ['message', 'question'] as const satisfies RoomMessageKind[];
export type SentKind = (typeof sentKinds)[number];

/** Moderators release, hide and restore; authors take their words back. */
export const roomMessageLifecycle = {
  held: { release: 'visible', hide: 'hidden', withdraw: 'withdrawn' },
  visible: { hide: 'hidden', withdraw: 'withdrawn' },
  hidden: { restore: 'visible', withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Lifecycle;
export type RoomMessageState = keyof typeof roomMessageLifecycle;

/** `support` says "I ask this too" and is for questions. */
export const roomReactions = ['support', 'agree', 'thanks', 'applause'] as const;
export type RoomReaction = (typeof roomReactions)[number];

/** How people come into break-out rooms. */
export const breakoutModes = ['assigned', 'chosen', 'shuffled'] as const;
export type BreakoutMode = (typeof breakoutModes)[number];

export const pollKinds = ['single', 'several', 'ranking', 'scale', 'words'] as const;
export type PollKind = (typeof pollKinds)[number];

/** Votes can be changed until a poll is closed, and nobody votes again after that. */
export const pollLifecycle = {
  draft: { edit: 'draft', delete: 'draft', open: 'open' },
  open: { close: 'closed' },
  closed: {},
} as const satisfies Lifecycle;
export type PollState = keyof typeof pollLifecycle;
export const pollStates = Object.keys(pollLifecycle) as PollState[];

/** When participants see the results. */
export const pollResults = ['live', 'end'] as const;
export type PollResults = (typeof pollResults)[number];

/** Of a turn to speak. Who takes the hand down while speaking has spoken. */
export const speakerLifecycle = {
  waiting: { start: 'speaking', move: 'waiting', end: 'withdrawn' },
  speaking: { extend: 'speaking', end: 'done' },
  done: {},
  withdrawn: {},
} as const satisfies Lifecycle;
export type SpeakerState = keyof typeof speakerLifecycle;

/** What moderators decide about a message, of what they decide about comments. `keep` closes reports without a change. */
export const roomActions = ['release', 'hide', 'restore', 'keep'] as const;
export type RoomAction = (typeof roomActions)[number];

export const roomLimits = {
  /** Characters of a message or question. */
  body: 1000,
  answer: 5000,
  displayName: 80,
  announcement: 500,
  harvest: 4000,
  reason: 1000,
  note: 300,
  pollQuestion: 300,
  pollOption: 120,
  pollOptions: 20,
  /** Characters of open words, and how many different ones results show: those said most. */
  pollWords: 80,
  pollWordsShown: 100,
  scaleSteps: 10,
  /** Messages of one participant in ten seconds. */
  perTenSeconds: 8,
  /** Messages of one room in a second. */
  perSecond: 200,
  /** Messages a page gets when it enters; earlier ones on demand. */
  page: 50,
  /** Seconds between two messages in slow mode, at most. */
  slowSeconds: 600,
  /** Break-out rooms of a session, characters of the name of one, places in one. */
  breakouts: 100,
  breakoutName: 80,
  breakoutSeats: 1000,
  /** Seconds a speaker gets unless the host says otherwise. */
  speakerSeconds: 120,
  /** Seconds that a host gives at once, at least and at most. */
  turnMin: 10,
  turnMax: 3600,
  /** People in the speaker queue of a room. */
  queue: 100,
  /** Milliseconds between two updates of figures, at least: reactions, supports, presence, results. */
  figuresEvery: 250,
} as const;

/** A message as everyone in the room sees it. */
export interface RoomEntry {
  id: string;
  /** Its place in the feed. */
  seq: number;
  kind: RoomMessageKind;
  /** The message it answers, which itself answers none. */
  parentId: string | null;
  /** Null for announcements and harvests. */
  author: { id: string; name: string; type: string | null } | null;
  /** Sanitised. */
  html: string;
  /** BCP 47. */
  lang: string;
  /** ISO 8601. */
  at: string;
  itemId: string | null;
  supports: number;
  /** Only reactions that were given. */
  reactions: Partial<Record<RoomReaction, number>>;
  /** For questions. */
  question?: {
    mergedInto: string | null;
    shortlisted: boolean;
    answered: 'live' | 'written' | null;
    answerHtml: string | null;
    answerLang: string | null;
  };
}

/** A message that is no longer shown, or a question that was never. Its place stays empty. */
export interface GoneEntry {
  id: string;
  gone: true;
}

/** The steering state: what all see, whenever they come. One row in the database. */
export interface Steering {
  state: SessionState;
  itemId: string | null;
  /** Since when the item is in focus, ISO 8601. */
  itemSince: string | null;
  slowSeconds: number;
  premoderated: boolean;
  pinnedId: string | null;
  spotlightId: string | null;
  pollId: string | null;
  /** Null while break-out rooms are closed. */
  breakouts: BreakoutMode | null;
}

/** Someone in the speaker queue. */
export interface SpeakerEntry {
  id: string;
  participantId: string;
  name: string;
  state: 'waiting' | 'speaking';
  /** Has not spoken in this session before. */
  first: boolean;
  /** Why the host moved them; empty when nobody did. */
  note: string;
  /** ISO 8601; null while waiting. */
  startedAt: string | null;
  /** Seconds given; null while waiting. */
  seconds: number | null;
}

/** A poll as participants see it. */
export interface RoomPoll {
  id: string;
  kind: PollKind;
  question: string;
  lang: string;
  options: { id: string; text: string }[];
  steps: number | null;
  anonymous: boolean;
  results: PollResults;
  state: PollState;
  /** How many have voted. */
  base: number;
  /** Null while they are not to be seen. */
  tally: PollTally | null;
}

/** Votes by option or step; for a ranking the points of each (the first of n gives n); open words with how often each was said. */
export type PollTally = Record<string, number>;

export interface BreakoutRoom {
  id: string;
  name: string;
  position: number;
  seats: number | null;
  /** Assigned to it or there by choice. */
  people: number;
  /** Version of what it has written down; 0 before the first words. */
  notes: number;
  handedIn: boolean;
}

/** How many are here, by stakeholder type of those who told. */
export interface Presence {
  total: number;
  types: Record<string, number>;
}

/**
 * What happened in a room between two of its numbers. A page that is at `from` is at `to` once it has put this in; one that
 * is before `from` has missed something and asks with `room.enter`. Parts that are there replace what the page has.
 */
export interface RoomFrame {
  room: string;
  from: number;
  to: number;
  /** New and changed messages, in the order of the changes. */
  entries?: (RoomEntry | GoneEntry)[];
  steering?: Steering;
  /** Everyone in the queue, in order. */
  queue?: SpeakerEntry[];
  /** Polls that were opened, changed or closed, each as a whole. */
  polls?: RoomPoll[];
  breakouts?: BreakoutRoom[];
  /** The agenda changed: ask for the session again. */
  agenda?: true;
}

/** Figures that are not part of the room's history: how many are here, and where the room is now. */
export interface RoomFigures {
  room: string;
  /** The room's number; a page that is behind it has missed something. */
  seq: number;
  presence: Presence;
}

/** A message of one's own that a moderator hid, and why. */
export interface HiddenMessage {
  id: string;
  html: string;
  lang: string;
  /** The message it answers. */
  parentId: string | null;
  /** When it was said, ISO 8601. */
  at: string;
  reason: DecisionReason;
  ground: 'law' | 'house-rule';
  /** What the moderator wrote. */
  explanation: string;
}

/** What the server says to one participant alone. */
export interface ParticipantState {
  id: string;
  name: string;
  muted: boolean;
  /** Why they were muted; empty when nobody said or nobody did. */
  reason: string;
  breakoutId: string | null;
  /** Own votes by poll. */
  votes: Record<string, PollChoice>;
  /** Own reactions by message. */
  reactions: Record<string, RoomReaction[]>;
  /** Own messages that wait for a moderator. */
  waiting: { key: string; html: string; lang: string; kind: SentKind; parentId: string | null; at: string }[];
  /** Own messages that a moderator hid, the last first, and why. Regulation (EU) 2022/2065 art. 17. */
  hidden: HiddenMessage[];
  can: { speak: boolean; host: boolean; moderate: boolean; takeNotes: boolean };
}

/** Ids of options (one, several, or all in order), a step of the scale as a number, or open words. */
export type PollChoice = string[] | number | string;

/** Everything someone who enters sees, or what changed since they left. */
export interface RoomState extends RoomFrame {
  /** There are messages before this place in the feed, to be asked for; null when there are none, or when `from` is not 0. */
  earlierThan: number | null;
  steering: Steering;
  queue: SpeakerEntry[];
  polls: RoomPoll[];
  breakouts: BreakoutRoom[];
  presence: Presence;
}

/** Something a participant says. The key makes sending it again harmless. */
export interface SayInput {
  room: string;
  key: string;
  kind: SentKind;
  body: string;
  /** BCP 47; the page's language when nothing else is known. */
  language?: string;
  parentId?: string | null;
}

/** What became of it: in the room at `seq`, waiting for a moderator (null), or refused with a code of `shared/problems.ts`. */
export type SayResult =
  | { ok: true; id: string; seq: number | null }
  | { ok: false; code: string; /** Seconds after which to try again. */ retryAfter?: number };

export type Done = { ok: true } | { ok: false; code: string };
