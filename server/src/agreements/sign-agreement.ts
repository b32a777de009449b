import { Injectable } from '@nestjs/common';
import { CanonicalText } from '../documents/canonical-text.js';
import { DocumentVersion } from '../documents/document-version.entity.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import type { Verdict } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { AgreementAccess } from './agreement-access.js';
import { AgreementParty, AgreementSignature } from './agreement.entity.js';
import { AgreementSigned, SignatureWithdrawn } from './agreement.events.js';
import { maySign, mayWithdraw } from './agreement.policy.js';

/** What a person entitled to bind a party gives. */
export interface GivenSignature {
  organisationId: string;
  /** The version that was read: the one published last. */
  versionId: string;
  /** What the person is in the organisation. */
  function: string;
  reservation?: string;
  /** Language of function and reservation. */
  language: string;
}

/** Why a party takes its signatures back. */
export interface Withdrawal {
  organisationId: string;
  reason: string;
  language: string;
}

/** Signatures of parties, given and taken back by those who may speak for them. */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: AgreementAccess,
    private readonly canonical: CanonicalText,
  ) {}

  /**
   * Signs the version that is published now; signing it again answers the signature there is.
   * @throws Problem `not-your-organisation` for who may not bind the party; `newer-version` when another version was published
   *   meanwhile; `invalid-transition` while nobody is asked; `not-found` for an organisation that is no party
   */
  async sign(actor: Actor, ref: string, id: string, given: GivenSignature): Promise<AgreementSignature> {
    return this.db.transaction(async () => {
      const { agreement, document, facts } = await this.access.lock(actor, ref, id, 'read');
      refuse(actor, maySign(actor, facts, given.organisationId));
      const party = await this.party(id, given.organisationId);
      if (document.currentVersionId !== given.versionId) throw new Problem('newer-version');
      const standing = (await this.signatures(party)).find(({ versionId }) => versionId === given.versionId);
      if (standing) return standing;
      const signature = await this.write(actor, party, given);
      const { organisationId, versionId } = given;
      const reserved = signature.reservation !== '';
      await this.events.record(
        actor,
        new AgreementSigned(agreement.spaceId, id, { organisationId, versionId, reserved }),
      );
      return signature;
    });
  }

  /**
   * Takes back all signatures of a party; they stay visible with the day and the reason.
   * @throws Problem `not-your-organisation`; `invalid-transition` once the agreement is ended; `already-decided` when none stands
   */
  async withdraw(
    actor: Actor,
    ref: string,
    id: string,
    { organisationId, reason, language }: Withdrawal,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const { agreement, facts } = await this.access.lock(actor, ref, id, 'read');
      refuse(actor, mayWithdraw(actor, facts, organisationId));
      const standing = await this.signatures(await this.party(id, organisationId));
      if (standing.length === 0) throw new Problem('already-decided');
      const withdrawnAt = this.clock.now();
      const how = { withdrawnAt, withdrawnBy: personId(actor), withdrawalReason: reason, withdrawalLanguage: language };
      for (const signature of standing) await this.db.save(Object.assign(signature, how));
      await this.events.record(actor, new SignatureWithdrawn(agreement.spaceId, id, { organisationId }));
    });
  }

  private async party(agreementId: string, organisationId: string): Promise<AgreementParty> {
    return found(await this.db.find(AgreementParty, { agreementId, organisationId }));
  }

  /** Those that were not taken back. */
  private async signatures({ id: partyId }: AgreementParty): Promise<AgreementSignature[]> {
    return (await this.db.all(AgreementSignature, { partyId })).filter(({ withdrawnAt }) => withdrawnAt === null);
  }

  private async write(actor: Actor, party: AgreementParty, given: GivenSignature): Promise<AgreementSignature> {
    const version = found(await this.db.find(DocumentVersion, { id: given.versionId }));
    const signature = Object.assign(new AgreementSignature(), {
      id: newId(),
      partyId: party.id,
      versionId: version.id,
      fingerprint: (await this.canonical.of(version)).fingerprint,
      signedBy: personId(actor),
      signerName: actor.name,
      signerFunction: given.function,
      signedAt: this.clock.now(),
      reservation: given.reservation ?? '',
      language: given.language,
      withdrawnBy: null,
      withdrawnAt: null,
      withdrawalReason: '',
      withdrawalLanguage: null,
    });
    await this.db.insert(AgreementSignature, signature);
    return signature;
  }
}

function refuse(actor: Actor, verdict: Verdict): void {
  if (verdict === true) return;
  if (actor.kind === 'anonymous') throw new Problem('unauthenticated');
  throw new Problem(verdict === false ? 'forbidden' : verdict);
}
