import { Injectable } from '@nestjs/common';
import type { AdviceVerdict } from '../../../shared/opinions.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { OpinionAccess } from './opinion-access.js';
import { AdviceAnswered } from './opinion.events.js';
import { isAddressee } from './opinion.policy.js';
import { Recommendation, RecommendationAnswer } from './recommendation.entity.js';

/** What the addressee says of a recommendation. */
export interface AnswerInput {
  verdict: AdviceVerdict;
  /** Limited Markdown. */
  body: string;
  language: string;
  /** Where more can be read, such as a letter to parliament. */
  link?: string | null;
  /** Answers the writer has seen; somebody else may have answered meanwhile. */
  seen: number;
}

/** Records what an authority does with a recommendation. Nothing is written over: a later answer stands above the earlier ones. */
@Injectable()
export class AnswerAdvice {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: OpinionAccess,
  ) {}

  /** @throws Problem `version-conflict` when there are more answers than the writer has seen; `not-found` */
  async answer(actor: Actor, opinionId: string, recommendationId: string, input: AnswerInput): Promise<void> {
    await this.db.transaction(async () => {
      const { opinion, facts } = await this.access.lock(actor, opinionId, 'answer');
      const recommendation = found(await this.db.find(Recommendation, { id: recommendationId, opinionId }));
      const answers = await this.db.all(RecommendationAnswer, { recommendationId });
      if (answers.length !== input.seen) throw new Problem('version-conflict', { params: { version: answers.length } });
      const number = answers.length + 1;
      const { verdict, body, language, link = null } = input;
      const answeredAt = this.clock.now();
      const personal = { onBehalf: !isAddressee(actor, facts), personId: personId(actor) as string };
      const said = { verdict, body, language, link, answeredAt };
      await this.db.insert(RecommendationAnswer, { id: newId(), recommendationId, number, ...said, ...personal });
      await this.db.save(Object.assign(recommendation, { verdict, answeredAt }));
      const data = { recommendationId, number, verdict };
      await this.events.record(actor, new AdviceAnswered(opinion.spaceId, opinion.id, data));
    });
  }
}
