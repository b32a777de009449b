import { Injectable } from '@nestjs/common';
import { callLifecycle, effectiveCallState } from '../../../shared/calls.js';
import { next } from '../../../shared/lifecycle.js';
import { endInstant } from '../../../shared/planned-time.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, system } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { Cron, Job } from '../kernel/jobs/decorators.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { CallAccess } from './call-access.js';
import { AssessmentBegan, CallCancelled, CallClosed, CallExtended, CallOpened } from './call.events.js';
import { Call } from './call.entity.js';

/** Leads calls through their life, up to the decision. */
@Injectable()
export class RunCall {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly calls: CallAccess,
  ) {}

  /**
   * Publishes a call: one can apply from now until its deadline.
   * @throws Problem `dates-past` when the deadline has gone by; `not-open-yet` when the body is not open
   */
  async open(actor: Actor, callId: string): Promise<void> {
    await this.db.transaction(async () => {
      const { call } = await this.calls.lock(actor, callId, 'open');
      const openedAt = this.clock.now();
      if (call.closesAt <= openedAt) throw new Problem('dates-past');
      Object.assign(call, { state: next(callLifecycle, call.state, 'open'), openedAt });
      await this.db.save(call);
      await this.schedule(call);
      await this.events.record(actor, new CallOpened(call.spaceId, callId, { closesAt: call.closesAt.toISOString() }));
    });
  }

  /**
   * Gives everyone more time.
   * @param closes last day, or day and time, in the time zone of the body
   * @throws Problem `validation-failed` for an earlier deadline; `invalid-transition` once it is closed
   */
  async extend(actor: Actor, callId: string, closes: string): Promise<void> {
    await this.db.transaction(async () => {
      const { call, facts } = await this.calls.lock(actor, callId, 'extend');
      const closesAt = endInstant(closes, facts.body.space.timeZone);
      if (closesAt <= call.closesAt)
        throw new Problem('validation-failed', { errors: [{ pointer: '/closes', code: 'notLater' }] });
      call.closesAt = closesAt;
      await this.db.save(call);
      await this.schedule(call);
      await this.events.record(actor, new CallExtended(call.spaceId, callId, { closesAt: closesAt.toISOString() }));
    });
  }

  /** Lets the assessors begin. */
  async assess(actor: Actor, callId: string): Promise<void> {
    await this.db.transaction(async () => {
      const { call } = await this.calls.lock(actor, callId, 'assess');
      call.state = next(callLifecycle, call.state, 'assess');
      await this.db.save(call);
      await this.events.record(actor, new AssessmentBegan(call.spaceId, callId, {}));
    });
  }

  /** Takes a call back, also while its applications are assessed. Who applied is told why. */
  async cancel(actor: Actor, callId: string, reason: string): Promise<void> {
    await this.db.transaction(async () => {
      const { call } = await this.calls.lock(actor, callId, 'cancel');
      const state = next(callLifecycle, call.state, 'cancel');
      Object.assign(call, { state, cancelReason: reason, decidedAt: this.clock.now() });
      await this.db.save(call);
      await this.events.record(actor, new CallCancelled(call.spaceId, callId, {}));
    });
  }

  private async schedule({ id, closesAt }: Call): Promise<void> {
    await this.jobs.add('call.close', { callId: id }, { runAt: closesAt, key: `call.close:${id}` });
  }

  /** Records that the deadline passed. What people see does not wait for it: every rule asks for the state at the moment. */
  @Job('call.close')
  async close({ callId }: { callId: string }): Promise<void> {
    await this.db.transaction(async () => {
      const call = await this.db.find(Call, { id: callId }, { lock: true });
      if (call?.state !== 'open' || effectiveCallState(call, this.clock.now()) !== 'closed') return;
      call.state = next(callLifecycle, call.state, 'close');
      await this.db.save(call);
      await this.events.record(system, new CallClosed(call.spaceId, callId, {}));
    });
  }

  /** Finds calls whose deadline passed unnoticed, such as during downtime. */
  @Cron('call.find-missed-deadlines', '* * * * *')
  async findMissedDeadlines(): Promise<void> {
    const missed = await this.db.sql<{ id: string }>`
      select id from call where state = 'open' and closes_at <= ${this.clock.now()}`;
    for (const { id } of missed) await this.jobs.add('call.close', { callId: id }, { key: `call.close:${id}` });
  }
}
