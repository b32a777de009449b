import { Injectable } from '@nestjs/common';
import { type Mandate, positionLifecycle, positionLimits } from '../../../shared/positions.js';
import { next } from '../../../shared/lifecycle.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { maySpeakFor } from '../organisations/organisation.policy.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { PositionAccess } from './position-access.js';
import { type Position, PositionSignature } from './position.entity.js';
import { PositionHandedIn, PositionSigned, PositionSignatureWithdrawn } from './position.events.js';

/** What a person who speaks for an organisation gives. */
export interface GivenPositionSignature {
  organisationId: string;
  /** Of the text that was read. */
  fingerprint: string;
  mandate: Mandate;
  membersAsked?: number | null;
  /** The paragraphs it signs; none for the whole text. */
  paragraphIds?: string[] | null;
  reservation?: string;
  function: string;
  language: string;
}

/** Signatures under joint positions, and handing these in. */
@Injectable()
export class SignPosition {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly spaces: SpaceAccess,
    private readonly access: PositionAccess,
  ) {}

  /**
   * Signs the text as it stands; signing it again changes nothing.
   * @throws Problem `not-your-organisation`; `newer-version` when the text was written on since it was read;
   *   `invalid-transition` while nobody signs; `validation-failed` for paragraphs that are not there, or members not counted
   */
  async sign(actor: Actor, id: string, given: GivenPositionSignature): Promise<void> {
    await this.db.transaction(async () => {
      const { position, facts } = await this.access.require(actor, id, 'read', { lock: true });
      const { organisationId, fingerprint, mandate } = given;
      assertSpeaks(actor, organisationId);
      if (!facts.organisationIds.includes(organisationId)) throw new Problem('not-your-organisation');
      if (position.state !== 'signing') throw new Problem('invalid-transition');
      if (position.fingerprint !== fingerprint) throw new Problem('newer-version');
      assertWhole(position, given);
      const standing = await this.standing(position);
      if (standing.some((each) => each.organisationId === organisationId)) return;
      await this.db.insert(PositionSignature, this.signatureOf(actor, id, given));
      await this.events.record(actor, new PositionSigned(null, id, { organisationId, mandate }));
    });
  }

  /** Takes the signature of an organisation back; it stays visible. @throws Problem `not-your-organisation`, `already-decided` */
  async withdraw(
    actor: Actor,
    id: string,
    { organisationId, reason, language }: { organisationId: string; reason: string; language: string },
  ): Promise<void> {
    await this.db.transaction(async () => {
      const { position } = await this.access.require(actor, id, 'read', { lock: true });
      assertSpeaks(actor, organisationId);
      const signature = (await this.standing(position)).find((each) => each.organisationId === organisationId);
      if (!signature) throw new Problem('already-decided');
      const how = { withdrawnAt: this.clock.now(), withdrawalReason: reason, withdrawalLanguage: language };
      await this.db.save(Object.assign(signature, how));
      await this.events.record(actor, new PositionSignatureWithdrawn(position.spaceId, id, { organisationId }));
    });
  }

  /**
   * Hands it in: to a consultation while that is open, or to a body. It never changes again, and whoever may read there reads it.
   * @throws Problem `signatures-missing` for fewer than two organisations; `not-found` where the actor may not read;
   *   `phase-closed` for a consultation that is not open
   */
  async handIn(actor: Actor, id: string, ref: string): Promise<void> {
    await this.db.transaction(async () => {
      const { position } = await this.access.require(actor, id, 'handIn', { lock: true });
      const space = await this.spaces.space(actor, ref);
      authorize(actor, spacePolicy, 'read', space);
      if (space.state !== (space.kind === 'consultation' ? 'open' : 'active')) throw new Problem('phase-closed');
      const signatures = (await this.standing(position)).length;
      if (signatures < positionLimits.signatures) throw new Problem('signatures-missing');
      position.state = next(positionLifecycle, position.state, 'hand-in');
      position.version += 1;
      const handedIn = { spaceId: space.id, handedInBy: personId(actor), handedInAt: this.clock.now() };
      await this.db.save(Object.assign(position, handedIn));
      await this.events.record(actor, new PositionHandedIn(space.id, id, { signatures }));
    });
  }

  /** Those under the text as it is now that were not taken back. */
  private async standing({ id: positionId, fingerprint }: Position): Promise<PositionSignature[]> {
    const all = await this.db.all(PositionSignature, { positionId, fingerprint });
    return all.filter(({ withdrawnAt }) => withdrawnAt === null);
  }

  private signatureOf(actor: Actor, positionId: string, given: GivenPositionSignature): PositionSignature {
    return Object.assign(new PositionSignature(), {
      id: newId(),
      positionId,
      organisationId: given.organisationId,
      fingerprint: given.fingerprint,
      mandate: given.mandate,
      membersAsked: given.membersAsked ?? null,
      paragraphIds: given.paragraphIds?.length ? given.paragraphIds : null,
      reservation: given.reservation ?? '',
      language: given.language,
      signedBy: personId(actor),
      signerName: actor.name,
      signerFunction: given.function,
      signedAt: this.clock.now(),
      withdrawnAt: null,
      withdrawalReason: '',
      withdrawalLanguage: null,
    });
  }
}

function assertSpeaks(actor: Actor, organisationId: string): void {
  if (!maySpeakFor(actor, organisationId)) throw new Problem('not-your-organisation');
}

/** @throws Problem `validation-failed` */
function assertWhole({ paragraphs }: Position, { mandate, membersAsked, paragraphIds }: GivenPositionSignature): void {
  const errors = [];
  if ((mandate === 'members') !== (membersAsked != null)) errors.push({ pointer: '/membersAsked', code: 'isInt' });
  if (paragraphIds?.some((id) => !paragraphs.some((paragraph) => paragraph.id === id)))
    errors.push({ pointer: '/paragraphIds', code: 'isIn' });
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
}
