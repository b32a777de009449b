import { Injectable } from '@nestjs/common';
import type { Violation } from '../../../shared/problems.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { ApplicationAccess } from './application-access.js';
import { Assessment, type Score } from './assessment.entity.js';
import { ApplicationAssessed } from './call.events.js';
import { type Call, Criterion } from './call.entity.js';

/** Lets assessors say what they think of an application, each on their own. */
@Injectable()
export class Assess {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: ApplicationAccess,
  ) {}

  /**
   * Keeps scores, and with `send` sends them for good; those of the others can be seen from then on.
   * @throws Problem `already-decided` once they are sent; `validation-failed` for a score off the scale, and for one that is
   *   missing or has no reason when they are sent
   */
  async write(actor: Actor, applicationId: string, scores: Score[], send: boolean): Promise<void> {
    await this.db.transaction(async () => {
      const { call, facts } = await this.access.lock(actor, applicationId, 'score');
      const assessorId = found(facts.call.assessor).id;
      const before = await this.db.find(Assessment, { applicationId, assessorId });
      if (before?.sentAt) throw new Problem('already-decided');
      await this.assertScores(call, scores, send);
      const sentAt = send ? this.clock.now() : null;
      await this.db.save(Object.assign(new Assessment(), { applicationId, assessorId, scores, sentAt }));
      if (!send) return;
      const data = { callId: call.id, assessorId };
      await this.events.record(actor, new ApplicationAssessed(call.spaceId, applicationId, data));
    });
  }

  private async assertScores(call: Call, scores: Score[], whole: boolean): Promise<void> {
    const criteria = await this.db.all(Criterion, { callId: call.id });
    const errors: Violation[] = [];
    for (const [at, { criterionId, score, reason }] of scores.entries()) {
      const isNew = scores.findIndex((it) => it.criterionId === criterionId) === at;
      if (!isNew || !criteria.some(({ id }) => id === criterionId))
        errors.push({ pointer: `/scores/${at}/criterionId`, code: 'unknownCriterion' });
      if (score > call.maxScore)
        errors.push({ pointer: `/scores/${at}/score`, code: 'max', params: { limit: call.maxScore } });
      if (whole && reason.trim() === '') errors.push({ pointer: `/scores/${at}/reason`, code: 'isNotEmpty' });
    }
    if (whole && scores.length < criteria.length) errors.push({ pointer: '/scores', code: 'scoresMissing' });
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
  }
}
