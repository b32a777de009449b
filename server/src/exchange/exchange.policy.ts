import {
  type AgendaCircle,
  agendaProposalLifecycle,
  type AgendaProposalState,
  type AgendaState,
  type PeerOfferState,
  peerOfferLifecycle,
  type PeerRequestCommand,
  peerRequestLifecycle,
  type PeerRequestState,
  type ResultCommand,
  resultLifecycle,
  type ResultState,
} from '../../../shared/exchange.js';
import { takes } from '../../../shared/lifecycle.js';
import { type BodyFacts, readsPart } from '../bodies/body.policy.js';
import { type Actor, inTeam } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { spacePolicy } from '../spaces/space.policy.js';

const reads = (actor: Actor, body: BodyFacts): boolean => readsPart(actor, body, 'exchange');

/** Whether the actor is a member of a body that is at work, observers included. */
const takesPart = (actor: Actor, body: BodyFacts): boolean =>
  actor.kind === 'person' &&
  body.space.state === 'active' &&
  body.space.audiences.includes('members') &&
  reads(actor, body);

/** The team of a body that has this part; what it archived stays as it was. */
function keeps(actor: Actor, body: BodyFacts): Verdict {
  if (body.parts.exchange === undefined) return false;
  return spacePolicy.write(actor, body.space);
}

/** Who may do what in the exchange of a body as a whole. */
export const exchangePolicy = {
  read: reads,
  /** Ask for experience, choose themes to hear of. */
  ask: takesPart,
  /** Name a parent, accept a lower forum, prepare an agenda consultation. */
  keep: keeps,
} satisfies Policy<BodyFacts>;

/** What rules need to know of a contact card. */
export interface CardFacts {
  body: BodyFacts;
  /** Whether the actor holds the seat, in a term that runs. */
  isHolder: boolean;
  /** Whether somebody with an account holds it. */
  hasHolder: boolean;
}

export const cardPolicy = {
  read: (actor: Actor, { body }: CardFacts) => reads(actor, body) && readsPart(actor, body, 'members'),
  write: (actor: Actor, { body, isHolder }: CardFacts): Verdict =>
    (isHolder && takesPart(actor, body)) || keeps(actor, body),
  /** Make a field public: its holder decides, and the team for those who have no account to do it with. */
  publish: (actor: Actor, facts: CardFacts): Verdict =>
    (facts.isHolder || !facts.hasHolder) && cardPolicy.write(actor, facts),
} satisfies Policy<CardFacts>;

/** What rules need to know of a request for experience. */
export interface PeerRequestFacts {
  body: BodyFacts;
  state: PeerRequestState;
  isMine: boolean;
  /** Whether an offer of the actor was accepted. */
  hasHelped: boolean;
  /** Whether it was answered at some time. */
  wasAnswered: boolean;
  /** Whether the team hides it. */
  isHidden: boolean;
}

const byAsker =
  (command: PeerRequestCommand) =>
  (actor: Actor, { body, state, isMine, isHidden }: PeerRequestFacts): Verdict =>
    isMine &&
    takesPart(actor, body) &&
    ((!isHidden && takes(peerRequestLifecycle, state, command)) || 'invalid-transition');

/** Those of the team who prepare the exchange or moderate, while the body is not archived. */
const moderates = (actor: Actor, body: BodyFacts): boolean =>
  body.space.state !== 'archived' && (keeps(actor, body) === true || spacePolicy.moderate(actor, body.space));

/** A draft is its writer's alone; what is hidden is for its writer and the team. */
export const peerRequestPolicy = {
  read: (actor: Actor, { body, state, isMine, isHidden }: PeerRequestFacts) =>
    reads(actor, body) && (isMine || (state !== 'draft' && (!isHidden || inTeam(actor, body.space.id)))),
  edit: (actor: Actor, { body, state, isMine }: PeerRequestFacts): Verdict =>
    isMine && takesPart(actor, body) && (state === 'draft' || state === 'open' || 'invalid-transition'),
  discard: (_actor: Actor, { state, isMine }: PeerRequestFacts): Verdict =>
    isMine && (state === 'draft' || 'invalid-transition'),
  ask: byAsker('ask'),
  conclude: byAsker('conclude'),
  reopen: byAsker('reopen'),
  /** The team too, where nobody follows a request any more. */
  close: (actor: Actor, facts: PeerRequestFacts): Verdict => {
    const { body, state, isMine } = facts;
    if (!(isMine && takesPart(actor, body)) && keeps(actor, body) !== true) return false;
    return takes(peerRequestLifecycle, state, 'close') || 'invalid-transition';
  },
  hide: (actor: Actor, { body, state, isHidden }: PeerRequestFacts): Verdict =>
    moderates(actor, body) && ((!isHidden && state !== 'draft') || 'invalid-transition'),
  show: (actor: Actor, { body, isHidden }: PeerRequestFacts): Verdict =>
    moderates(actor, body) && (isHidden || 'invalid-transition'),
  offer: (actor: Actor, { body, state, isMine, isHidden }: PeerRequestFacts): Verdict =>
    takesPart(actor, body) && !isMine && ((!isHidden && state === 'open') || 'invalid-transition'),
  evaluate: (actor: Actor, { body, state, isMine, hasHelped, wasAnswered, isHidden }: PeerRequestFacts): Verdict =>
    takesPart(actor, body) &&
    (isMine || hasHelped) &&
    ((!isHidden && wasAnswered && (state === 'answered' || state === 'closed')) || 'invalid-transition'),
} satisfies Policy<PeerRequestFacts>;

/** What rules need to know of an offer. */
export interface PeerOfferFacts {
  request: PeerRequestFacts;
  state: PeerOfferState;
  isMine: boolean;
}

export const peerOfferPolicy = {
  read: (actor: Actor, { request }: PeerOfferFacts) => peerRequestPolicy.read(actor, request),
  accept: (actor: Actor, { request, state }: PeerOfferFacts): Verdict =>
    request.isMine &&
    takesPart(actor, request.body) &&
    ((request.state === 'open' && !request.isHidden && takes(peerOfferLifecycle, state, 'accept')) ||
      'invalid-transition'),
  withdraw: (actor: Actor, { request, state, isMine }: PeerOfferFacts): Verdict =>
    isMine &&
    takesPart(actor, request.body) &&
    ((request.state === 'open' && takes(peerOfferLifecycle, state, 'withdraw')) || 'invalid-transition'),
} satisfies Policy<PeerOfferFacts>;

/** What rules need to know of a result: the forum it comes from and the one it was handed up to. */
export interface ResultFacts {
  from: BodyFacts;
  to: BodyFacts;
  state: ResultState;
}

const byUpper =
  (command: ResultCommand) =>
  (actor: Actor, { to, state }: ResultFacts): Verdict =>
    inTurn(keeps(actor, to), takes(resultLifecycle, state, command));

const inTurn = (allowed: Verdict, isPossible: boolean): Verdict =>
  allowed === true ? isPossible || 'invalid-transition' : allowed;

/** A result stands in both forums. */
export const resultPolicy = {
  read: (actor: Actor, { from, to }: ResultFacts) => reads(actor, from) || reads(actor, to),
  take: byUpper('take'),
  answer: byUpper('answer'),
  decline: byUpper('decline'),
  /** Say where the agenda item stands. */
  place: (actor: Actor, { to, state }: ResultFacts): Verdict => inTurn(keeps(actor, to), state === 'on-agenda'),
  handOn: (actor: Actor, { to, state }: ResultFacts): Verdict => inTurn(keeps(actor, to), state !== 'withdrawn'),
  withdraw: (actor: Actor, { from, state }: ResultFacts): Verdict =>
    inTurn(keeps(actor, from), takes(resultLifecycle, state, 'withdraw')),
} satisfies Policy<ResultFacts>;

/** What rules need to know of an agenda consultation. */
export interface AgendaFacts {
  body: BodyFacts;
  state: AgendaState;
  openTo: AgendaCircle;
}

export const agendaPolicy = {
  read: (actor: Actor, { body }: AgendaFacts) => reads(actor, body),
  edit: (actor: Actor, { body, state }: AgendaFacts): Verdict => inTurn(keeps(actor, body), state !== 'closed'),
  decide: (actor: Actor, { body }: AgendaFacts): Verdict => keeps(actor, body),
  propose: (actor: Actor, { body, state, openTo }: AgendaFacts): Verdict => {
    const isInCircle = takesPart(actor, body) || (openTo === 'accounts' && mayRead(actor, body));
    if (!isInCircle) return false;
    if (state === 'open') return true;
    return state === 'planned' ? 'not-open-yet' : 'phase-closed';
  },
} satisfies Policy<AgendaFacts>;

const mayRead = (actor: Actor, body: BodyFacts): boolean =>
  actor.kind === 'person' && body.space.state === 'active' && reads(actor, body);

/** What rules need to know of a proposal for an agenda. */
export interface AgendaProposalFacts {
  agenda: AgendaFacts;
  state: AgendaProposalState;
  isMine: boolean;
}

const decided =
  (command: 'take' | 'merge' | 'decline' | 'reconsider') =>
  (actor: Actor, { agenda, state }: AgendaProposalFacts): Verdict =>
    inTurn(keeps(actor, agenda.body), takes(agendaProposalLifecycle, state, command));

export const agendaProposalPolicy = {
  read: (actor: Actor, { agenda }: AgendaProposalFacts) => agendaPolicy.read(actor, agenda),
  edit: (actor: Actor, { agenda, state, isMine }: AgendaProposalFacts): Verdict =>
    isMine && inTurn(agendaPolicy.propose(actor, agenda), state === 'proposed'),
  withdraw: (_actor: Actor, { agenda, state, isMine }: AgendaProposalFacts): Verdict =>
    isMine &&
    (agenda.body.space.state === 'active' || 'invalid-transition') &&
    (takes(agendaProposalLifecycle, state, 'withdraw') || 'invalid-transition'),
  support: (actor: Actor, { agenda, state, isMine }: AgendaProposalFacts): Verdict =>
    isMine ? 'own-content' : inTurn(agendaPolicy.propose(actor, agenda), state === 'proposed'),
  take: decided('take'),
  merge: decided('merge'),
  decline: decided('decline'),
  reconsider: decided('reconsider'),
  /** Say where the agenda item stands. */
  place: (actor: Actor, { agenda, state }: AgendaProposalFacts): Verdict =>
    inTurn(keeps(actor, agenda.body), state === 'taken'),
} satisfies Policy<AgendaProposalFacts>;
