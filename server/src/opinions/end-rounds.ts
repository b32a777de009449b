import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { opinionLifecycle, outcomeOfVote } from '../../../shared/opinions.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { system } from '../kernel/http/actor.js';
import { Cron, Job } from '../kernel/jobs/decorators.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { AdoptionRound } from './adoption-round.entity.js';
import { RoundEnded } from './opinion.events.js';
import { Opinion } from './opinion.entity.js';
import { endOfStatements } from './opinion.presenter.js';
import { OpinionQuery } from './opinion.query.js';

/**
 * Lets what is recorded follow the clock: counts votes that are over and adopts what nobody objected to. What people see does
 * not wait for this, since every rule and list asks for the effective state.
 */
@Injectable()
export class EndRounds {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly query: OpinionQuery,
  ) {}

  /** Brings a locked opinion to the state that holds now. The lock sees to it that nobody votes or counts meanwhile. */
  async catchUp(opinion: Opinion): Promise<void> {
    if (opinion.state !== 'objecting' && opinion.state !== 'voting') return;
    const [row] = await this.query.rounds(opinion.id);
    if (!row || this.clock.now() < row.closesAt) return;
    const isVote = row.method === 'vote';
    const outcome = isVote ? outcomeOfVote(row, row.tally) : 'adopted';
    const sums = { votesFor: row.tally.for, votesAgainst: row.tally.against, abstentions: row.tally.abstain };
    const round = (await this.db.find(AdoptionRound, { id: row.id })) as AdoptionRound;
    await this.db.save(Object.assign(round, { outcome, closedAt: row.closesAt, ...(isVote ? sums : {}) }));
    opinion.state = next(opinionLifecycle, opinion.state, outcome === 'adopted' ? 'adopt' : 'reject');
    if (outcome === 'adopted') {
      opinion.versionId = row.versionId;
      opinion.adoptedAt = row.closesAt;
      opinion.statementsUntil = endOfStatements({ round: row });
    }
    await this.db.save(opinion);
    const at = row.closesAt.toISOString();
    await this.events.record(system, new RoundEnded(opinion.spaceId, opinion.id, { roundId: row.id, outcome, at }));
  }

  /** Orders the end of a round for the instant it is due. */
  async schedule({ opinionId, closesAt }: AdoptionRound): Promise<void> {
    await this.jobs.add('opinion.end-round', { opinionId }, { runAt: closesAt, key: `opinion.end-round:${opinionId}` });
  }

  /** Comes to nothing when the round has ended already. */
  @Job('opinion.end-round')
  async endRound({ opinionId }: { opinionId: string }): Promise<void> {
    await this.db.transaction(async () => {
      const opinion = await this.db.find(Opinion, { id: opinionId }, { lock: true });
      if (opinion) await this.catchUp(opinion);
    });
  }

  /** Finds rounds whose end was missed, such as after downtime, and orders it. */
  @Cron('opinion.find-missed-ends', '* * * * *')
  async findMissedEnds(): Promise<void> {
    const missed = await this.db.sql<{ opinionId: string }>`
      select opinion_id as "opinionId" from adoption_round where outcome is null and closes_at <= ${this.clock.now()}`;
    for (const { opinionId } of missed)
      await this.jobs.add('opinion.end-round', { opinionId }, { key: `opinion.end-round:${opinionId}` });
  }
}
