import { Injectable } from '@nestjs/common';
import { endOfDay, wallClock } from '../../../shared/deadlines.js';
import { next } from '../../../shared/lifecycle.js';
import { adviceRequestLifecycle, opinionLifecycle } from '../../../shared/opinions.js';
import { BlockStore } from '../documents/block-store.js';
import { canonical } from '../documents/canonical-text.js';
import { DocumentVersion } from '../documents/document-version.entity.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Space } from '../spaces/space.entity.js';
import { AdviceRequest } from './advice-request.entity.js';
import { OpinionAccess } from './opinion-access.js';
import { Opinion } from './opinion.entity.js';
import { OpinionPublished } from './opinion.events.js';
import { Recommendation } from './recommendation.entity.js';

/** Publishes what was adopted. */
@Injectable()
export class PublishOpinion {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: OpinionAccess,
    private readonly blocks: BlockStore,
  ) {}

  /**
   * Publishes an adopted text under the next number of the body in this year, with the fingerprint of its text. From now on it
   * never changes; its recommendations wait for an answer.
   * @param answerDueOn last day for the addressee's answer, `YYYY-MM-DD` in the time zone of the body; for one with an addressee
   * @throws Problem `statements-open` while minority statements may be attached; `invalid-transition`; `validation-failed` for a
   *   day that is past
   */
  async publish(actor: Actor, opinionId: string, answerDueOn: string | null): Promise<void> {
    await this.db.transaction(async () => {
      const { opinion } = await this.access.lock(actor, opinionId, 'publish');
      const { timeZone } = found(await this.db.find(Space, { id: opinion.spaceId }, { lock: true }));
      const now = this.clock.now();
      const answerDueAt = opinion.addresseeOrganisationId && answerDueOn ? endOfDay(answerDueOn, timeZone) : null;
      if (answerDueAt && answerDueAt <= now)
        throw new Problem('validation-failed', { errors: [{ pointer: '/answerDueOn', code: 'past' }] });
      const year = Number(wallClock(now, timeZone).slice(0, 4));
      const number = await this.nextNumber(opinion.spaceId, year);
      const fingerprint = await this.putOnRecord(opinion);
      opinion.state = next(opinionLifecycle, opinion.state, 'publish');
      await this.db.save(Object.assign(opinion, { year, number, publishedAt: now, fingerprint, answerDueAt }));
      await this.answerRequest(opinion.requestId);
      await this.events.record(actor, new OpinionPublished(opinion.spaceId, opinion.id, { year, number }));
    });
  }

  /** The space is locked until the commit, so that numbers have no gaps and none is given twice. */
  private async nextNumber(spaceId: string, year: number): Promise<number> {
    const [last] = await this.db.sql<{ number: number }>`
      select coalesce(max(number), 0)::int as number from opinion where space_id = ${spaceId} and year = ${year}`;
    return (last?.number ?? 0) + 1;
  }

  /** Writes down what it recommends; without a recommendation of its own, the whole of it waits for an answer. */
  private async putOnRecord({ id: opinionId, versionId, addresseeOrganisationId }: Opinion): Promise<string> {
    const version = found(await this.db.find(DocumentVersion, { id: versionId ?? '' }));
    const blocks = await this.blocks.list(version.id);
    const asked = blocks.filter(({ kind }) => kind === 'recommendation').map(({ id }) => id);
    const items: (string | null)[] = asked.length > 0 || !addresseeOrganisationId ? asked : [null];
    const rows = items.map((blockId, at) => ({
      id: newId(),
      opinionId,
      position: at + 1,
      blockId,
      verdict: null,
      answeredAt: null,
    }));
    if (rows.length > 0) await this.db.insert(Recommendation, rows);
    return canonical(version, blocks).fingerprint;
  }

  private async answerRequest(requestId: string | null): Promise<void> {
    const request = requestId && (await this.db.find(AdviceRequest, { id: requestId }, { lock: true }));
    if (!request || request.state !== 'open') return;
    request.state = next(adviceRequestLifecycle, request.state, 'answer');
    request.version += 1;
    await this.db.save(request);
  }
}
