import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { Body } from '../bodies/body.entity.js';
import type { BodyFacts } from '../bodies/body.policy.js';
import { Document } from '../documents/document.entity.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { Agreement } from './agreement.entity.js';
import { type AgreementFacts, agreementPolicy } from './agreement.policy.js';

/** An agreement with what the rules know of it. */
export interface KnownAgreement {
  agreement: Agreement;
  document: Document;
  facts: AgreementFacts;
}

/** Loads agreements for reading and for changing. */
@Injectable()
export class AgreementAccess {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyAccess,
  ) {}

  /**
   * An agreement of a body, once the actor may do this with it.
   * @throws Problem `not-found`, `unauthenticated`, `forbidden` or what the rule says
   */
  async require(
    actor: Actor,
    ref: string,
    agreementId: string,
    action: keyof typeof agreementPolicy,
  ): Promise<KnownAgreement> {
    return this.load(actor, await this.bodies.part(actor, ref, 'agreements'), agreementId, action);
  }

  /**
   * Locks an agreement and its text until the transaction ends, so that nobody signs what is changed meanwhile.
   * @param seen the version the actor looked at; then the change counts as one
   * @throws Problem as `require`, and `version-conflict`
   */
  async lock(
    actor: Actor,
    ref: string,
    agreementId: string,
    action: keyof typeof agreementPolicy,
    seen?: number,
  ): Promise<KnownAgreement> {
    const body = await this.bodies.part(actor, ref, 'agreements');
    const known = await this.load(actor, body, agreementId, action, { lock: true });
    if (seen !== undefined) assertVersion(known.agreement, seen);
    known.agreement.version += 1;
    return known;
  }

  private async load(
    actor: Actor,
    body: BodyFacts,
    id: string,
    action: keyof typeof agreementPolicy,
    options: { lock?: boolean } = {},
  ): Promise<KnownAgreement> {
    const spaceId = body.space.id;
    const agreement = found(await this.db.find(Agreement, { id, spaceId }, options));
    const document = found(await this.db.find(Document, { id: agreement.documentId }, options));
    const { stage } = found(await this.db.find(Body, { spaceId }));
    const facts = { body, stage, state: agreement.state, hasText: document.currentVersionId !== null };
    authorize(actor, agreementPolicy, action, facts);
    return { agreement, document, facts };
  }
}
