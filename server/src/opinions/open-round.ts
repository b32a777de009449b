import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { type AdoptionMethod, type Majority, opinionLifecycle, opinionLimits } from '../../../shared/opinions.js';
import { termRuns } from '../bodies/body-list.query.js';
import { Document } from '../documents/document.entity.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { AdoptionRound } from './adoption-round.entity.js';
import { BallotBox } from './ballot-box.entity.js';
import { EndRounds } from './end-rounds.js';
import { OpinionAccess } from './opinion-access.js';
import type { Opinion } from './opinion.entity.js';
import { ObjectionsOpened, VoteOpened } from './opinion.events.js';

/** The rules of a vote, set before it opens. */
export interface VotePlan {
  closesAt: Date;
  /** Percentage of the seats that must have voted. */
  quorum: number;
  majority: Majority;
  isSecret: boolean;
  /** Votes of others that one seat may be given. */
  proxies: number;
  /** Days after the vote in which minority statements may be attached. */
  statementDays: number;
}

type Rules = Omit<VotePlan, 'closesAt'> & { method: AdoptionMethod };

const consensus: Rules = {
  method: 'consensus',
  quorum: 0,
  majority: 'members',
  isSecret: false,
  proxies: 0,
  statementDays: 0,
};
const day = 24 * 3_600_000;

/** Puts the published version of a text to the members: for objections, or to the vote. */
@Injectable()
export class OpenRound {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: OpinionAccess,
    private readonly endRounds: EndRounds,
  ) {}

  /**
   * Opens an objection period: without an objection the text is adopted at its end.
   * @throws Problem `text-missing` without a published version, `no-members` when no seat decides, `invalid-transition`,
   *   `validation-failed` for an end that is past or too far
   */
  async forObjections(actor: Actor, opinionId: string, closesAt: Date): Promise<void> {
    await this.db.transaction(async () => {
      const { opinion } = await this.access.lock(actor, opinionId, 'openObjections');
      const round = await this.open(opinion, closesAt, consensus);
      opinion.state = next(opinionLifecycle, opinion.state, 'open-objections');
      await this.db.save(opinion);
      const data = { roundId: round.id, closesAt: closesAt.toISOString() };
      await this.events.record(actor, new ObjectionsOpened(opinion.spaceId, opinion.id, data));
    });
  }

  /**
   * Opens a vote. Its rules stand from now on.
   * @throws Problem as `forObjections`
   */
  async forVote(actor: Actor, opinionId: string, { closesAt, ...rules }: VotePlan): Promise<void> {
    await this.db.transaction(async () => {
      const { opinion } = await this.access.lock(actor, opinionId, 'openVote');
      const round = await this.open(opinion, closesAt, { ...rules, method: 'vote' });
      if (rules.isSecret)
        await this.db.insert(BallotBox, { roundId: round.id, votesFor: 0, votesAgainst: 0, abstentions: 0 });
      opinion.state = next(opinionLifecycle, opinion.state, 'open-vote');
      await this.db.save(opinion);
      const data = { roundId: round.id, closesAt: closesAt.toISOString() };
      await this.events.record(actor, new VoteOpened(opinion.spaceId, opinion.id, data));
    });
  }

  private async open(opinion: Opinion, closesAt: Date, rules: Rules): Promise<AdoptionRound> {
    const openedAt = this.clock.now();
    assertEnd(openedAt, closesAt);
    const document = await this.db.find(Document, { id: opinion.documentId });
    if (!document?.currentVersionId) throw new Problem('text-missing');
    const deciding = await this.decidingSeats(opinion.spaceId);
    if (deciding.length === 0) throw new Problem('no-members');
    const [last] = await this.db.sql<{ number: number }>`
      select coalesce(max(number), 0)::int as number from adoption_round where opinion_id = ${opinion.id}`;
    const round: AdoptionRound = {
      ...rules,
      id: newId(),
      opinionId: opinion.id,
      number: (last?.number ?? 0) + 1,
      versionId: document.currentVersionId,
      openedAt,
      closesAt,
      seats: deciding.length,
      outcome: null,
      closedAt: null,
      votesFor: null,
      votesAgainst: null,
      abstentions: null,
    };
    await this.db.insert(AdoptionRound, round);
    await this.db.sql`insert into round_seat (round_id, seat_id) select ${round.id}, unnest(${deciding}::uuid[])`;
    await this.endRounds.schedule(round);
    return round;
  }

  /** Every seat that is held today and is not an observer's: one vote each, whoever holds it together. */
  private async decidingSeats(spaceId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(sql`
      select t.id from seat t join space s on s.id = t.space_id
      where t.space_id = ${spaceId} and t.role <> 'observer' and ${termRuns(this.clock.now())} order by t.id`);
    return rows.map(({ id }) => id);
  }
}

/** @throws Problem `validation-failed` */
function assertEnd(openedAt: Date, closesAt: Date): void {
  const length = closesAt.getTime() - openedAt.getTime();
  if (length <= 0) refuse('past');
  if (length > opinionLimits.roundDays * day) refuse('tooFar');
}

function refuse(code: string): never {
  throw new Problem('validation-failed', { errors: [{ pointer: '/closesAt', code }] });
}
