import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { Answer } from './answer.entity.js';
import { answerPolicy } from './answer.policy.js';
import type { WriteAnswerDto } from './dto/answer.dto.js';
import { AnswerPublished, AnswerRevised } from './response.events.js';

/** The team's answers to what people said: written as drafts, published one by one or together. */
@Injectable()
export class Responses {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly spaces: SpaceAccess,
  ) {}

  /**
   * Writes or changes the answer to a comment. A published one stays published and its change is told.
   * @param seen version of the answer the writer has seen; null when they saw none
   * @throws Problem `not-found`, `forbidden`, `version-conflict` when somebody else wrote meanwhile
   */
  async write(actor: Actor, commentId: string, input: WriteAnswerDto, seen: number | null): Promise<Answer> {
    return this.db.transaction(async () => {
      const comment = await this.commentToAnswer(actor, commentId);
      await this.checkPassage(comment.spaceId, input);
      const answer = await this.db.find(Answer, { commentId }, { lock: true });
      if (!answer) return this.draft(actor, comment, input);
      assertVersion(answer, seen ?? 0);
      Object.assign(answer, words(input), { version: answer.version + 1 });
      await this.db.save(answer);
      if (answer.state === 'published')
        await this.events.record(
          actor,
          new AnswerRevised(answer.spaceId, answer.id, { commentId, status: answer.status }),
        );
      return answer;
    });
  }

  /**
   * Throws a draft away.
   * @throws Problem `invalid-transition` when it is published: people were told of it
   */
  async discard(actor: Actor, commentId: string): Promise<void> {
    await this.db.transaction(async () => {
      const answer = found(await this.db.find(Answer, { commentId }, { lock: true }));
      const space = await this.spaces.space(actor, answer.spaceId);
      authorize(actor, answerPolicy, 'write', { state: answer.state, space });
      if (answer.state === 'published')
        throw new Problem('invalid-transition', { params: { state: 'published', command: 'discard' } });
      await this.db.delete(Answer, { id: answer.id });
    });
  }

  /**
   * Publishes drafts of a consultation, all at once or those named. Drafts that are published already are left alone, so
   * sending it twice does no harm.
   * @returns how many became public
   */
  async publish(actor: Actor, ref: string, answerIds?: string[]): Promise<number> {
    return this.db.transaction(async () => {
      const space = await this.spaces.space(actor, ref);
      authorize(actor, spacePolicy, 'answer', space);
      const rows = await this.db.sql<{ id: string; commentId: string; scope: string; status: string }>`
        update answer set state = 'published', published_by = ${personId(actor)}, published_at = ${this.clock.now()}, version = version + 1
        where space_id = ${space.id} and state = 'draft' and (${answerIds ?? null}::uuid[] is null or id = any(${answerIds ?? null}::uuid[]))
        returning id, comment_id as "commentId", scope, status`;
      for (const { id, ...data } of rows) await this.events.record(actor, new AnswerPublished(space.id, id, data));
      return rows.length;
    });
  }

  /**
   * The space of a comment that the actor may answer.
   * @throws Problem `not-found`, `forbidden`
   */
  async authorizeToAnswer(actor: Actor, commentId: string): Promise<string> {
    const { spaceId } = found(
      await this.db.one<{ spaceId: string }>`select space_id as "spaceId" from comment where id = ${commentId}`,
    );
    authorize(actor, spacePolicy, 'answer', await this.spaces.space(actor, spaceId));
    return spaceId;
  }

  private async draft(actor: Actor, comment: { id: string; spaceId: string }, input: WriteAnswerDto): Promise<Answer> {
    const answer = Object.assign(new Answer(), words(input), {
      id: newId(),
      spaceId: comment.spaceId,
      commentId: comment.id,
      state: 'draft' as const,
      draftedBy: personId(actor) as string,
      draftedAt: this.clock.now(),
      publishedBy: null,
      publishedAt: null,
      version: 1,
    });
    await this.db.insert(Answer, answer);
    return answer;
  }

  /** The comment, held so that two people do not begin an answer at once. */
  private async commentToAnswer(actor: Actor, commentId: string): Promise<{ id: string; spaceId: string }> {
    const comment = found(
      await this.db.one<{
        id: string;
        spaceId: string;
        state: string;
      }>`select id, space_id as "spaceId", state from comment where id = ${commentId} for update`,
    );
    authorize(actor, spacePolicy, 'answer', await this.spaces.space(actor, comment.spaceId));
    if (comment.state !== 'visible')
      throw new Problem('invalid-transition', { params: { state: comment.state, command: 'answer' } });
    return comment;
  }

  /** The linked passage is one of this space's published texts. */
  private async checkPassage(spaceId: string, { versionId, blockId }: WriteAnswerDto): Promise<void> {
    if (!versionId) return;
    const row = await this.db.one`
      select 1 from document_version v join document d on d.id = v.document_id
      where v.id = ${versionId} and d.space_id = ${spaceId}
        and (${blockId ?? null}::uuid is null or exists (select 1 from block b where b.version_id = v.id and b.id = ${blockId ?? null}))`;
    if (!row)
      throw new Problem('validation-failed', {
        errors: [{ pointer: blockId ? '/blockId' : '/versionId', code: 'notFound' }],
      });
  }
}

function words(input: WriteAnswerDto) {
  const { scope, status, body, language } = input;
  return { scope, status, body, language, versionId: input.versionId ?? null, blockId: input.blockId ?? null };
}
