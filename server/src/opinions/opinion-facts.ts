import type { OpinionState, RunningRound, VoteChoice } from '../../../shared/opinions.js';
import type { BodyFacts } from '../bodies/body.policy.js';

/** A seat the actor sits on now, or may vote for. */
export interface OwnSeat {
  seatId: string;
  /** Whether it was passed on to a seat of the actor's. */
  isProxy: boolean;
  /** Whether it decides in the last round. */
  decides: boolean;
  hasVoted: boolean;
  /** In an open vote. */
  choice: VoteChoice | null;
  /** The seat that may vote in its place. */
  proxySeatId: string | null;
  /** Whether it did not agree, or may say so because nobody else knows: a minority statement may be attached for it. */
  dissented: boolean;
}

/** The last round, as rules need to know it. */
export interface RoundFacts extends RunningRound {
  id: string;
  isSecret: boolean;
  proxies: number;
}

/** What rules need to know of an opinion. */
export interface OpinionFacts {
  id: string;
  body: BodyFacts;
  /** The effective one at the time of asking. */
  state: OpinionState;
  addresseeOrganisationId: string | null;
  statementsUntil: Date | null;
  round: RoundFacts | null;
  seats: OwnSeat[];
  now: Date;
}
