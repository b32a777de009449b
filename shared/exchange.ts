import type { DecisionReason } from './comments.js';
import type { CommandOf, Lifecycle } from './lifecycle.js';

/** The words of networks and forums: what their members ask each other, and what lower forums hand up to higher ones. */

/** What a contact card says that is for the network alone unless its holder makes it public. */
export const cardFields = ['function', 'organisation', 'email', 'phone', 'website', 'languages', 'askAbout'] as const;
export type CardField = (typeof cardFields)[number];

/** A request for experience: written as a draft, asked, answered with what was learnt, and closed. */
export const peerRequestLifecycle = {
  draft: { ask: 'open' },
  open: { conclude: 'answered', close: 'closed' },
  answered: { reopen: 'open', close: 'closed' },
  closed: {},
} as const satisfies Lifecycle;
export type PeerRequestState = keyof typeof peerRequestLifecycle;
export type PeerRequestCommand = CommandOf<typeof peerRequestLifecycle>;
export const peerRequestStates = Object.keys(peerRequestLifecycle) as PeerRequestState[];

/** An offer of experience; whoever asked accepts it, and whoever made it can take it back. */
export const peerOfferLifecycle = {
  offered: { accept: 'accepted', withdraw: 'withdrawn' },
  accepted: { withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Lifecycle;
export type PeerOfferState = keyof typeof peerOfferLifecycle;
export type PeerOfferCommand = CommandOf<typeof peerOfferLifecycle>;
export const peerOfferStates = Object.keys(peerOfferLifecycle) as PeerOfferState[];

/** Why the team hides a request, in the words of moderation. */
export const hidingReasons = [
  'off-topic',
  'personal-data',
  'insult',
  'discrimination',
  'threat',
  'unlawful',
  'advertising',
  'impersonation',
  'other',
] as const satisfies DecisionReason[];
export type HidingReason = (typeof hidingReasons)[number];

/** How useful an exchange was, best first. */
export const usefulnesses = ['very', 'partly', 'little', 'not'] as const;
export type Usefulness = (typeof usefulnesses)[number];

/** Who evaluates: whoever asked, or a member whose offer was accepted. */
export const evaluationSides = ['asker', 'helper'] as const;
export type EvaluationSide = (typeof evaluationSides)[number];

/** Why a member is named beside a request: they sit for a place it looks at, work at its level, or know its theme. */
export const matchReasons = ['territory', 'level', 'theme'] as const;
export type MatchReason = (typeof matchReasons)[number];

/** Whether a forum feeds another: asked by the lower one, accepted or declined by the upper one. */
export const forumLinkLifecycle = {
  asked: { accept: 'accepted', decline: 'declined' },
  accepted: {},
  declined: {},
} as const satisfies Lifecycle;
export type ForumLinkState = keyof typeof forumLinkLifecycle;
export const forumLinkStates = Object.keys(forumLinkLifecycle) as ForumLinkState[];
export const forumLinkAnswers = ['accept', 'decline'] as const satisfies CommandOf<typeof forumLinkLifecycle>[];
export type ForumLinkAnswer = (typeof forumLinkAnswers)[number];

/** What a lower forum hands up. */
export const resultKinds = ['recommendation', 'question'] as const;
export type ResultKind = (typeof resultKinds)[number];

/** What a result comes from. */
export const resultSources = ['meeting', 'record', 'document', 'other'] as const;
export type ResultSource = (typeof resultSources)[number];

/** The way of a result through the forum it was handed up to. */
export const resultLifecycle = {
  'handed-up': { take: 'on-agenda', answer: 'answered', decline: 'declined', withdraw: 'withdrawn' },
  'on-agenda': { answer: 'answered', decline: 'declined' },
  answered: {},
  declined: {},
  withdrawn: {},
} as const satisfies Lifecycle;
export type ResultState = keyof typeof resultLifecycle;
export type ResultCommand = CommandOf<typeof resultLifecycle>;
export const resultStates = Object.keys(resultLifecycle) as ResultState[];

/** Which results a forum looks at: those it handed up, or those it received. */
export const resultDirections = ['up', 'received'] as const;
export type ResultDirection = (typeof resultDirections)[number];

/** Who may propose in an agenda consultation: members, or everyone with an account who may read it. */
export const agendaCircles = ['members', 'accounts'] as const;
export type AgendaCircle = (typeof agendaCircles)[number];

export type AgendaState = 'planned' | 'open' | 'closed';
export const agendaStates = ['planned', 'open', 'closed'] as const satisfies AgendaState[];

/** Where an agenda consultation stands; it opens and closes by the clock, whether or not a job has run. */
export function agendaState({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }, now: Date): AgendaState {
  if (now >= closesAt) return 'closed';
  return now >= opensAt ? 'open' : 'planned';
}

/** A proposal for the agenda, until the team has decided about it. A decision can be reconsidered. */
export const agendaProposalLifecycle = {
  proposed: { take: 'taken', merge: 'merged', decline: 'declined', withdraw: 'withdrawn' },
  taken: { reconsider: 'proposed' },
  merged: { reconsider: 'proposed' },
  declined: { reconsider: 'proposed' },
  withdrawn: {},
} as const satisfies Lifecycle;
export type AgendaProposalState = keyof typeof agendaProposalLifecycle;
export type AgendaProposalCommand = CommandOf<typeof agendaProposalLifecycle>;
export const agendaProposalStates = Object.keys(agendaProposalLifecycle) as AgendaProposalState[];

/** In which order proposals stand: as they came, or by how many want them. */
export const agendaOrders = ['time', 'wanted'] as const;
export type AgendaOrder = (typeof agendaOrders)[number];

export const exchangeLimits = {
  line: 200,
  text: 5000,
  /** What whoever asked is told when their request is hidden. */
  explanation: 2000,
  link: 500,
  languages: 10,
  /** Requests of one member that are drafts or open. */
  requests: 50,
  /** Offers to one request. */
  offers: 100,
  /** Results of one forum that wait for an answer. */
  results: 200,
  /** Agenda consultations of one forum. */
  consultations: 100,
  /** Proposals of one person in one agenda consultation. */
  proposals: 20,
  /** Members named beside a request. */
  matches: 12,
  /** How often the asker is reminded once the target date has passed, and after how many days each time. */
  reminders: 3,
  reminderDays: 14,
} as const;
