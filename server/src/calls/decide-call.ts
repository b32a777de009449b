import { Injectable } from '@nestjs/common';
import { callLifecycle, lastDayOfTerm, type Outcome } from '../../../shared/calls.js';
import { next } from '../../../shared/lifecycle.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { ApplicationAccess } from './application-access.js';
import { Application } from './application.entity.js';
import { Appoint, type Term } from './appoint.js';
import { CallAccess } from './call-access.js';
import { CallDecided, ReserveCalled } from './call.events.js';
import { OfferedSeats } from './call.entity.js';
import { CountApplications } from './call-statistics.js';
import { nextOnReserve } from './reserve-list.js';

/** What is to come of an application. */
export interface Settlement {
  outcome: Outcome;
  /** The applicant reads it. */
  reason: string;
  /** Place on the reserve list, from 1, among those of its type. */
  reservePlace?: number;
}

/** How the answers are sent. */
export interface Decision {
  /** First day of the terms. */
  startsOn: string;
  termMonths: number;
  /** Whether every other of those appointed comes for half of that. */
  staggered: boolean;
  /** Last day of the reserve list. */
  reserveUntil?: string;
}

/** Decides about applications: prepared one by one, answered all together. */
@Injectable()
export class DecideCall {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly calls: CallAccess,
    private readonly access: ApplicationAccess,
    private readonly statistics: CountApplications,
    private readonly appointing: Appoint,
  ) {}

  /** Writes down what is to come of an application; the team alone knows it until the answers are sent. */
  async settle(actor: Actor, applicationId: string, { outcome, reason, reservePlace }: Settlement): Promise<void> {
    await this.db.transaction(async () => {
      const { application } = await this.access.lock(actor, applicationId, 'settle');
      const place = outcome === 'reserve' ? (reservePlace ?? null) : null;
      Object.assign(application, { outcome, outcomeReason: reason, reservePlace: place });
      await this.db.save(application);
    });
  }

  /**
   * Sends all answers, gives the seats, and counts what can be told about who applied.
   * @throws Problem `outcomes-missing` while an application has no answer; `seats-exceeded` for more appointments of a type than
   *   the call offered
   */
  async decide(actor: Actor, callId: string, decision: Decision): Promise<void> {
    await this.db.transaction(async () => {
      const { call } = await this.calls.lock(actor, callId, 'decide');
      const applications = await this.db.all(Application, { callId, state: 'sent' });
      await this.assertDecidable(callId, applications);
      call.state = next(callLifecycle, call.state, 'decide');
      call.decidedAt = this.clock.now();
      call.reserveUntil = decision.reserveUntil ?? null;
      call.statistics = await this.statistics.of(callId);
      await this.db.save(call);
      const appointed = applications.filter(({ outcome }) => outcome === 'appointed').toSorted(byTime);
      for (const [at, application] of appointed.entries())
        await this.appointing.appoint(actor, call.spaceId, application, termOf(decision, at));
      await this.numberReserve(applications);
      const count = (outcome: Outcome) => applications.filter((it) => it.outcome === outcome).length;
      const counts = { appointed: appointed.length, reserve: count('reserve'), refused: count('refused') };
      await this.events.record(actor, new CallDecided(call.spaceId, callId, counts));
    });
  }

  /**
   * Gives a seat that became free to the first of the reserve list, of their type.
   * @returns the seat's id
   * @throws Problem `not-next` for anyone but the first; `invalid-transition` once the list has run out
   */
  async callUp(actor: Actor, applicationId: string, term: Term): Promise<string> {
    return this.db.transaction(async () => {
      const { application, call } = await this.access.lock(actor, applicationId, 'callUp');
      const waiting = await this.db.all(Application, { callId: call.id, state: 'sent', outcome: 'reserve' });
      if (!nextOnReserve(waiting).some(({ id }) => id === applicationId)) throw new Problem('not-next');
      if (term.endsOn < term.startsOn)
        throw new Problem('validation-failed', { errors: [{ pointer: '/endsOn', code: 'beforeStart' }] });
      const seatId = await this.appointing.appoint(actor, call.spaceId, application, term);
      await this.events.record(actor, new ReserveCalled(call.spaceId, applicationId, { callId: call.id, seatId }));
      return seatId;
    });
  }

  private async assertDecidable(callId: string, applications: Application[]): Promise<void> {
    const unanswered = applications.filter(({ outcome, outcomeReason }) => !outcome || outcomeReason.trim() === '');
    if (unanswered.length > 0) throw new Problem('outcomes-missing', { params: { count: unanswered.length } });
    for (const { memberType, seats } of await this.db.all(OfferedSeats, { callId })) {
      const appointed = applications.filter((it) => it.outcome === 'appointed' && it.memberType === memberType);
      if (appointed.length > seats) throw new Problem('seats-exceeded', { params: { seats } });
    }
  }

  /** Numbers the reserve list of each type from 1, in the order the team gave, then as they came. */
  private async numberReserve(applications: Application[]): Promise<void> {
    const places = new Map<string | null, number>();
    const last = applications.length + 1;
    const reserve = applications
      .filter(({ outcome }) => outcome === 'reserve')
      .toSorted((a, b) => (a.reservePlace ?? last) - (b.reservePlace ?? last) || byTime(a, b));
    for (const application of reserve) {
      const place = (places.get(application.memberType) ?? 0) + 1;
      places.set(application.memberType, place);
      application.reservePlace = place;
      await this.db.save(application);
    }
  }
}

/** In the order in which they were begun. */
const byTime = (a: Application, b: Application): number => (a.id < b.id ? -1 : 1);

/** The first has a whole term, the next half of one, and so on. */
function termOf({ startsOn, termMonths, staggered }: Decision, at: number): Term {
  const months = staggered && at % 2 === 1 ? Math.ceil(termMonths / 2) : termMonths;
  return { startsOn, endsOn: lastDayOfTerm(startsOn, months) };
}
