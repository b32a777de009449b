import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { allows, authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { Consultations } from '../spaces/consultations.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { ResultsPublished } from './response.events.js';
import { ResultsStatement } from './results-statement.entity.js';

/** What came of a consultation: a statement in one or more languages, published once with the state `answered`. */
@Injectable()
export class Results {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly spaces: SpaceAccess,
    private readonly consultations: Consultations,
  ) {}

  /** The statement in every language; drafts only for those who answer. */
  async read(actor: Actor, ref: string): Promise<{ statements: ResultsStatement[]; mayWrite: boolean }> {
    const space = await this.spaces.space(actor, ref);
    authorize(actor, spacePolicy, 'read', space);
    const mayWrite = allows(spacePolicy, 'answer', actor, space);
    const statements = await this.db.all(ResultsStatement, { spaceId: space.id });
    return { statements: statements.filter((statement) => mayWrite || statement.publishedAt), mayWrite };
  }

  /**
   * Writes the statement in a language.
   * @param seen version the writer has seen; null when they saw none
   * @throws Problem `version-conflict` when somebody else wrote meanwhile
   */
  async write(
    actor: Actor,
    ref: string,
    language: string,
    body: string,
    seen: number | null,
  ): Promise<ResultsStatement> {
    return this.db.transaction(async () => {
      const space = await this.spaces.space(actor, ref);
      authorize(actor, spacePolicy, 'answer', space);
      const statement = await this.db.find(ResultsStatement, { spaceId: space.id, language }, { lock: true });
      const author = { body, writtenBy: personId(actor) as string, updatedAt: this.clock.now() };
      if (!statement) {
        const fresh = Object.assign(new ResultsStatement(), author, {
          spaceId: space.id,
          language,
          publishedAt: null,
          version: 1,
        });
        await this.db.insert(ResultsStatement, fresh);
        return fresh;
      }
      assertVersion(statement, seen ?? 0);
      return this.db.save(Object.assign(statement, author, { version: statement.version + 1 }));
    });
  }

  /**
   * Publishes the statement; with it the consultation becomes answered.
   * @throws Problem `statement-missing` without a statement in the consultation's own language
   */
  async publish(actor: Actor, ref: string): Promise<void> {
    await this.db.transaction(async () => {
      const space = await this.spaces.space(actor, ref);
      authorize(actor, spacePolicy, 'answer', space);
      const statements = await this.db.all(ResultsStatement, { spaceId: space.id });
      if (!statements.some((statement) => statement.language === space.defaultLanguage && statement.body.trim()))
        throw new Problem('statement-missing');
      await this.consultations.transition(actor, space.id, 'answer');
      await this.db
        .sql`update results_statement set published_at = coalesce(published_at, ${this.clock.now()}) where space_id = ${space.id}`;
      await this.events.record(
        actor,
        new ResultsPublished(space.id, space.id, { languages: statements.map((statement) => statement.language) }),
      );
    });
  }
}
