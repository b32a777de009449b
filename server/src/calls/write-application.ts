import { Injectable } from '@nestjs/common';
import type { Gender, MemberType } from '../../../shared/bodies.js';
import { applicationLifecycle, isForOrganisations } from '../../../shared/calls.js';
import { next } from '../../../shared/lifecycle.js';
import type { Violation } from '../../../shared/problems.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import { newReceiptCode } from '../accounts/receipt-code.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Organisations } from '../organisations/organisations.js';
import { ApplicationAccess } from './application-access.js';
import { ApplicationSent, ApplicationStarted, ApplicationWithdrawn } from './call.events.js';
import { Application, type Interest } from './application.entity.js';
import { CallAccess } from './call-access.js';
import { violationsOf } from './interests.js';
import { type Call, OfferedSeats } from './call.entity.js';

/** All that an applicant writes. */
export interface WrittenApplication {
  language: string;
  memberType?: MemberType | null;
  name: string;
  publicName?: string | null;
  country?: string | null;
  level?: GovernanceLevel | null;
  gender?: Gender | null;
  motivation: string;
  statement: string;
  interests: Interest[];
  noInterests: boolean;
}

/** Proof that an application was sent. */
export interface ApplicationReceipt {
  receiptCode: string;
  sentAt: Date;
}

/** Lets people and organisations apply. */
@Injectable()
export class WriteApplication {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly calls: CallAccess,
    private readonly access: ApplicationAccess,
    private readonly organisations: Organisations,
  ) {}

  /**
   * Begins an application, or finds the one there is: each person, and each organisation, has one for a call.
   * @returns its id
   * @throws Problem `call-closed`; `forbidden` for whoever does not speak for the organisation; `key-reused`
   */
  async start(
    actor: Actor,
    callId: string,
    { clientKey, organisationId = null }: { clientKey: string; organisationId?: string | null },
  ): Promise<string> {
    return this.db.transaction(async () => {
      const { call } = await this.calls.lock(actor, callId, 'apply');
      if (organisationId && !this.organisations.speaksFor(actor, organisationId)) throw new Problem('forbidden');
      const there = await this.there(actor, callId, organisationId, clientKey);
      if (there) return there.id;
      const application = Object.assign(blank(actor), { callId, organisationId, clientKey });
      application.createdAt = this.clock.now();
      await this.db.insert(Application, application);
      await this.events.record(actor, new ApplicationStarted(call.spaceId, application.id, { callId }));
      return application.id;
    });
  }

  /**
   * Keeps what was written. What was sent stays sent, so it has to stay complete.
   * @param seen version the actor looked at
   * @returns the new version
   * @throws Problem `version-conflict`; `call-closed`; `validation-failed` as `send`
   */
  async write(actor: Actor, id: string, seen: number, words: WrittenApplication): Promise<number> {
    return this.db.transaction(async () => {
      const { application, call } = await this.access.lock(actor, id, 'edit');
      assertVersion(application, seen);
      const nullable = { memberType: null, publicName: null, country: null, level: null, gender: null };
      Object.assign(application, nullable, words, { publicName: words.publicName?.trim() || null });
      application.version += 1;
      if (application.state === 'sent') await this.assertComplete(call, application);
      await this.db.save(application);
      if (application.state === 'sent')
        await this.events.record(actor, new ApplicationSent(call.spaceId, id, { callId: call.id, isFirst: false }));
      return application.version;
    });
  }

  /**
   * Sends an application. Sending it again answers the same receipt.
   * @throws Problem `validation-failed` with everything that is missing; `call-closed`; `forbidden` for those who judge it
   */
  async send(actor: Actor, id: string): Promise<ApplicationReceipt> {
    return this.db.transaction(async () => {
      const { application, call, facts } = await this.access.lock(actor, id, 'read');
      if (!facts.isOwn) throw new Problem('forbidden');
      const { receiptCode, sentAt } = application;
      if (sentAt && application.state === 'sent') return { receiptCode, sentAt };
      await this.access.require(actor, id, 'edit');
      await this.assertComplete(call, application);
      const now = this.clock.now();
      const state = next(applicationLifecycle, application.state, 'send');
      Object.assign(application, { state, sentAt: now, version: application.version + 1 });
      await this.db.save(application);
      await this.events.record(actor, new ApplicationSent(call.spaceId, id, { callId: call.id, isFirst: true }));
      return { receiptCode, sentAt: now };
    });
  }

  /** Takes an application back, a draft or one that was sent. One can apply anew until the deadline. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const { application, call } = await this.access.lock(actor, id, 'withdraw');
      application.state = next(applicationLifecycle, application.state, 'withdraw');
      application.version += 1;
      await this.db.save(application);
      await this.events.record(actor, new ApplicationWithdrawn(call.spaceId, id, { callId: call.id }));
    });
  }

  /** @throws Problem `key-reused` for a key that another application was begun with */
  private async there(
    actor: Actor,
    callId: string,
    organisationId: string | null,
    clientKey: string,
  ): Promise<Application | undefined> {
    const person = found(personId(actor));
    const same = await this.db.find(Application, { clientKey });
    if (same && (same.callId !== callId || same.personId !== person)) throw new Problem('key-reused');
    if (same) return same;
    const mine = await this.db.all(
      Application,
      organisationId ? { callId, organisationId } : { callId, personId: person },
    );
    return mine.find((it) => it.state !== 'withdrawn' && it.organisationId === organisationId);
  }

  private async assertComplete(call: Call, application: Application): Promise<void> {
    const offered = await this.db.all(OfferedSeats, { callId: call.id });
    const errors = missingOf(application, call);
    if (!offered.some(({ memberType }) => memberType === application.memberType))
      errors.push({ pointer: '/memberType', code: 'notOffered' });
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
  }
}

function missingOf(application: Application, call: Call): Violation[] {
  const { name, motivation, statement, memberType, organisationId, fileKey } = application;
  const needed = {
    name: name.trim() !== '',
    motivation: motivation.trim() !== '',
    statement: statement.trim() !== '' || fileKey !== null,
    file: call.fileRule !== 'required' || fileKey !== null,
  };
  const errors: Violation[] = Object.entries(needed).flatMap(([field, isThere]) =>
    isThere ? [] : [{ pointer: `/${field}`, code: 'isNotEmpty' }],
  );
  if (memberType && isForOrganisations(memberType) !== (organisationId !== null))
    errors.push({ pointer: '/memberType', code: 'wrongApplicant' });
  return [...errors, ...violationsOf(application)];
}

function blank(actor: Actor): Application {
  const empty = { motivation: '', statement: '', interests: [], noInterests: false, outcomeReason: '', version: 1 };
  return Object.assign(new Application(), empty, {
    id: newId(),
    personId: personId(actor),
    state: 'draft' as const,
    receiptCode: newReceiptCode(),
    language: actor.language,
    name: actor.name,
  });
}
