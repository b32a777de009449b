import { Injectable } from '@nestjs/common';
import type { VoteChoice } from '../../../shared/opinions.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { RoundSeat } from './adoption-round.entity.js';
import { OpinionAccess } from './opinion-access.js';
import type { OpinionFacts, OwnSeat, RoundFacts } from './opinion-facts.js';
import { ProxyChanged, Voted } from './opinion.events.js';

/** Casts votes, one for each seat. The opinion is locked meanwhile, so that no vote comes in twice or after the end. */
@Injectable()
export class Vote {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: OpinionAccess,
  ) {}

  /**
   * Votes for a seat. A vote that is open can be changed until the end; a secret one cannot, since nobody knows which it was.
   * @throws Problem `round-closed` from the second the vote ends; `already-voted`; `not-for-you` for somebody else's seat
   */
  async cast(actor: Actor, opinionId: string, seatId: string, choice: VoteChoice): Promise<void> {
    await this.db.transaction(async () => {
      const { opinion, facts } = await this.access.lock(actor, opinionId, 'vote');
      const round = facts.round as RoundFacts;
      const seat = deciding(facts, seatId);
      if (seat.hasVoted && (round.isSecret || seat.isProxy)) throw new Problem('already-voted');
      if (round.isSecret) await this.drop(round.id, seatId, choice);
      else await this.write(actor, round.id, seatId, choice);
      await this.events.record(actor, new Voted(opinion.spaceId, opinion.id, { roundId: round.id, seatId }));
    });
  }

  /**
   * Lets another seat vote in the place of the actor's, or no longer when it is null. Whichever votes first has voted.
   * @throws Problem `already-voted`; `not-for-you` for somebody else's seat; `limit-reached` when that seat has as many votes of
   *   others as the rules allow; `validation-failed` for a seat that does not decide
   */
  async pass(actor: Actor, opinionId: string, seatId: string, toSeatId: string | null): Promise<void> {
    await this.db.transaction(async () => {
      const { opinion, facts } = await this.access.lock(actor, opinionId, 'passVote');
      const round = facts.round as RoundFacts;
      const seat = deciding(facts, seatId);
      if (seat.isProxy) throw new Problem('not-for-you');
      if (seat.hasVoted) throw new Problem('already-voted');
      if (toSeatId !== null) await this.assertFree(round, seatId, toSeatId);
      await this.db.sql`
        update round_seat set proxy_seat_id = ${toSeatId} where round_id = ${round.id} and seat_id = ${seatId}`;
      const data = { roundId: round.id, seatId, toSeatId };
      await this.events.record(actor, new ProxyChanged(opinion.spaceId, opinion.id, data));
    });
  }

  /** See `BallotBox`: the mark and the sum are all that is written. */
  private async drop(roundId: string, seatId: string, choice: VoteChoice): Promise<void> {
    await this.db.sql`update round_seat set has_voted = true where round_id = ${roundId} and seat_id = ${seatId}`;
    const one = (it: VoteChoice): number => (it === choice ? 1 : 0);
    await this.db.sql`
      update ballot_box set votes_for = votes_for + ${one('for')}, votes_against = votes_against + ${one('against')},
        abstentions = abstentions + ${one('abstain')} where round_id = ${roundId}`;
  }

  private async write(actor: Actor, roundId: string, seatId: string, choice: VoteChoice): Promise<void> {
    await this.db.sql`
      update round_seat set has_voted = true, choice = ${choice}, voted_by = ${personId(actor)}, voted_at = ${this.clock.now()}
      where round_id = ${roundId} and seat_id = ${seatId}`;
  }

  private async assertFree({ id: roundId, proxies }: RoundFacts, seatId: string, toSeatId: string): Promise<void> {
    const to = await this.db.find(RoundSeat, { roundId, seatId: toSeatId });
    if (!to || toSeatId === seatId)
      throw new Problem('validation-failed', { errors: [{ pointer: '/toSeatId', code: 'isIn' }] });
    const [given] = await this.db.sql<{ votes: number }>`
      select count(*)::int as votes from round_seat where round_id = ${roundId} and proxy_seat_id = ${toSeatId} and seat_id <> ${seatId}`;
    if (given && given.votes >= proxies) throw new Problem('limit-reached');
  }
}

/** @throws Problem `not-for-you` */
function deciding({ seats }: OpinionFacts, seatId: string): OwnSeat {
  const seat = seats.find((own) => own.seatId === seatId && own.decides);
  if (!seat) throw new Problem('not-for-you');
  return seat;
}
