import { Injectable } from '@nestjs/common';
import { wallClock } from '../../../shared/deadlines.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { Application } from './application.entity.js';
import { type ApplicationFacts, applicationPolicy } from './application.policy.js';
import { Call } from './call.entity.js';
import { CallAccess } from './call-access.js';
import { isOwnApplication } from './own-applications.js';
import type { CallFacts } from './call.policy.js';

/** An application with its call and what rules know of it. */
export interface KnownApplication {
  application: Application;
  call: Call;
  facts: ApplicationFacts;
}

type Action = keyof typeof applicationPolicy;

/** Loads applications for reading and for changing. */
@Injectable()
export class ApplicationAccess {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calls: CallAccess,
  ) {}

  /**
   * An application, once the actor may do this with it.
   * @throws Problem `not-found`, also for whoever has a conflict of interest in it; else as `authorize` does
   */
  async require(actor: Actor, id: string, action: Action): Promise<KnownApplication> {
    return this.known(actor, found(await this.db.find(Application, { id })), action);
  }

  /**
   * Locks an application, after its call, until the transaction ends: sending and closing wait for each other.
   * @throws Problem as `require`
   */
  async lock(actor: Actor, id: string, action: Action): Promise<KnownApplication> {
    const { callId } = found(await this.db.find(Application, { id }));
    await this.db.find(Call, { id: callId }, { lock: true });
    return this.known(actor, found(await this.db.find(Application, { id }, { lock: true })), action);
  }

  /** What the rules need to know of applications of one call, each in its place. */
  async facts(actor: Actor, applications: Application[], call: Call, ofCall: CallFacts): Promise<ApplicationFacts[]> {
    const person = personId(actor);
    const [row] = await this.db.sql<{ recused: string[]; assessed: string[] }>`select
      array(select r.application_id from call_recusal r join call_application a on a.id = r.application_id
        where a.call_id = ${call.id} and r.person_id = ${person}::uuid) as recused,
      array(select m.application_id from call_assessment m
        where m.assessor_id = ${ofCall.assessor?.id ?? null}::uuid and m.sent_at is not null) as assessed`;
    const isReserveOpen = call.reserveUntil !== null && this.today(ofCall) <= call.reserveUntil;
    const own = await this.ownIn(actor, call.id);
    return applications.map(({ id, state, outcome }) => {
      const isOwn = own.some((it) => it.id === id);
      return {
        call: ofCall,
        state,
        outcome,
        isOwn,
        isRecused: (row?.recused.includes(id) ?? false) || (!isOwn && own.some((it) => it.state === 'sent')),
        hasAssessed: row?.assessed.includes(id) ?? false,
        isReserveOpen,
      };
    });
  }

  /**
   * The applications for a call that are the actor's, or an organisation's they speak for. Whoever competes in it judges nobody's.
   */
  async ownIn(actor: Actor, callId: string): Promise<Pick<Application, 'id' | 'state'>[]> {
    return this.db.query<Pick<Application, 'id' | 'state'>>(
      sql`select a.id, a.state from call_application a where a.call_id = ${callId} and ${isOwnApplication(actor)}`,
    );
  }

  /** The day it is where the body works, `YYYY-MM-DD`. */
  today({ body }: CallFacts): string {
    return wallClock(this.clock.now(), body.space.timeZone).slice(0, 10);
  }

  private async known(actor: Actor, application: Application, action: Action): Promise<KnownApplication> {
    const call = found(await this.db.find(Call, { id: application.callId }));
    const ofCall = await this.calls.facts(actor, call);
    const facts = found((await this.facts(actor, [application], call, ofCall))[0]);
    authorize(actor, applicationPolicy, action, facts);
    return { application, call, facts };
  }
}
