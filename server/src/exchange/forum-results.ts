import { Injectable } from '@nestjs/common';
import { exchangeLimits, type ResultCommand, resultLifecycle } from '../../../shared/exchange.js';
import { next } from '../../../shared/lifecycle.js';
import { spacePath } from '../../../shared/space-paths.js';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { MeetingAgenda } from '../meetings/meeting-agenda.js';
import { AgendaConsultation } from './agenda-consultation.entity.js';
import { ResultHandedUp, ResultMoved } from './exchange.events.js';
import { exchangePolicy, resultPolicy } from './exchange.policy.js';
import { ForumLink } from './forum-link.entity.js';
import { ForumResult } from './forum-result.entity.js';

/** A result as the team of the lower forum writes it down. */
export interface WrittenResult extends Pick<ForumResult, 'kind' | 'language' | 'source'> {
  text: string;
  sourcePath?: string | null;
  basedOnId?: string | null;
}

/** The point that a result becomes. */
export interface MeetingPoint {
  meetingId: string;
  title: string;
  minutes: number;
}

/** What a decision says. */
export interface ResultDecision {
  reason?: string;
  language?: string;
  agendaPath?: string | null;
  consultationId?: string | null;
}

/** Results of lower forums feed the agenda of the next level, which answers for each what it did with it. */
@Injectable()
export class ForumResults {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
    private readonly agendas: MeetingAgenda,
  ) {}

  /**
   * Hands a result up to the forum above.
   * @returns its id
   * @throws Problem `invalid-transition` while no forum above has accepted this one; `validation-failed` for a private body, which
   *   readers above could not see, and when what it is based on was not handed up to this forum; `limit-reached` while too many wait for an answer
   */
  async handUp(actor: Actor, ref: string, input: WrittenResult): Promise<string> {
    return this.db.transaction(async () => {
      const body = await this.access.part(actor, ref, 'exchange');
      authorize(actor, exchangePolicy, 'keep', body);
      const { id: fromSpaceId, visibility } = body.space;
      if (visibility === 'private')
        throw new Problem('validation-failed', { errors: [{ pointer: '/text', code: 'privateBody' }] });
      const link = await this.db.find(ForumLink, { childSpaceId: fromSpaceId, state: 'accepted' }, { lock: true });
      if (!link) throw new Problem('invalid-transition');
      await this.assertRoom(fromSpaceId);
      const { text, sourcePath = null, basedOnId = null, kind, language, source } = input;
      if (basedOnId) await this.assertReceived(fromSpaceId, basedOnId);
      const words = { kind, language, source, body: text, sourcePath, basedOnId };
      const { parentSpaceId: toSpaceId } = link;
      const way = { fromSpaceId, toSpaceId, state: 'handed-up' as const, handedUpAt: this.clock.now(), version: 1 };
      const result = Object.assign(new ForumResult(), { id: newId(), ...words, ...way });
      await this.db.insert(ForumResult, result);
      await this.events.record(actor, new ResultHandedUp(fromSpaceId, result.id, { toSpaceId }));
      return result.id;
    });
  }

  /**
   * Takes a result onto the agenda, answers or declines it, for the team above; takes it back, for the team below.
   * @param seen version the actor looked at
   * @throws Problem `version-conflict`, `invalid-transition`; `validation-failed` for an agenda consultation of another forum
   */
  async move(
    actor: Actor,
    ref: string,
    id: string,
    seen: number,
    command: ResultCommand,
    decision: ResultDecision = {},
  ): Promise<void> {
    await this.change(actor, ref, id, command, seen, async (result) => {
      const { reason = '', language = null, agendaPath, consultationId } = decision;
      if (consultationId) await this.assertOwn(result.toSpaceId, consultationId);
      const now = this.clock.now();
      result.state = next(resultLifecycle, result.state, command);
      const changes =
        command === 'take'
          ? { takenAt: now, agendaPath: agendaPath ?? null, agendaConsultationId: consultationId ?? null }
          : { decidedAt: now, reason, reasonLanguage: language };
      Object.assign(result, changes);
    });
  }

  /** Says where the agenda item of a result stands that is no point of a meeting here. */
  async place(actor: Actor, ref: string, id: string, seen: number, agendaPath: string | null): Promise<void> {
    await this.change(actor, ref, id, 'place', seen, (result) => {
      Object.assign(result, { agendaPath, meetingItemId: null });
    });
  }

  /**
   * Makes a result a point on the agenda of a meeting of the forum that received it, with a link back to what was handed up.
   * @throws Problem as `move`; `validation-failed` for a meeting of another forum; `invalid-transition` for one that was held or
   *   called off
   */
  async putOnMeeting(actor: Actor, ref: string, id: string, seen: number, point: MeetingPoint): Promise<void> {
    await this.db.transaction(async () => {
      const { meetingId, title, minutes } = point;
      // Whoever changes an agenda holds the meeting before its points, and what follows from them.
      const [meeting] = await this.db.sql<{ spaceId: string }>`
        select space_id as "spaceId" from meeting where id = ${meetingId} for update`;
      await this.change(actor, ref, id, 'place', seen, async (result) => {
        const { space } = await this.access.facts(actor, result.toSpaceId);
        if (meeting?.spaceId !== space.id)
          throw new Problem('validation-failed', { errors: [{ pointer: '/meetingId', code: 'isIn' }] });
        const link = `${spacePath(space)}/exchange/results?direction=received#${id}`;
        const meetingItemId = await this.agendas.add(actor, meetingId, { title, minutes, link });
        Object.assign(result, { meetingItemId, agendaPath: null });
      });
    });
  }

  private async change(
    actor: Actor,
    ref: string,
    id: string,
    action: keyof typeof resultPolicy,
    seen: number,
    act: (result: ForumResult) => void | Promise<void>,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const { space } = await this.access.part(actor, ref, 'exchange');
      const result = found(await this.db.find(ForumResult, { id }, { lock: true }));
      const { fromSpaceId, toSpaceId, state } = result;
      if (![fromSpaceId, toSpaceId].includes(space.id)) throw new Problem('not-found');
      const facts = {
        from: await this.access.facts(actor, fromSpaceId),
        to: await this.access.facts(actor, toSpaceId),
        state,
      };
      authorize(actor, resultPolicy, action, facts);
      assertVersion(result, seen);
      await act(result);
      result.version += 1;
      await this.db.save(result);
      await this.events.record(actor, new ResultMoved(fromSpaceId, id, { toSpaceId, state: result.state }));
    });
  }

  private async assertRoom(fromSpaceId: string): Promise<void> {
    const [row] = await this.db.sql<{ waiting: number }>`
      select count(*)::int as waiting from forum_result where from_space_id = ${fromSpaceId} and state = 'handed-up'`;
    if (row && row.waiting >= exchangeLimits.results) throw new Problem('limit-reached');
  }

  private async assertReceived(spaceId: string, id: string): Promise<void> {
    const result = await this.db.find(ForumResult, { id, toSpaceId: spaceId });
    if (result && result.state !== 'withdrawn') return;
    throw new Problem('validation-failed', { errors: [{ pointer: '/basedOnId', code: 'notFound' }] });
  }

  private async assertOwn(spaceId: string, id: string): Promise<void> {
    if (await this.db.find(AgendaConsultation, { id, spaceId })) return;
    throw new Problem('validation-failed', { errors: [{ pointer: '/consultationId', code: 'notFound' }] });
  }
}
