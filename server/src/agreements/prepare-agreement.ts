import { Injectable } from '@nestjs/common';
import {
  type AgreementCommand,
  type AgreementKind,
  agreementLifecycle,
  agreementLimits,
  type PartyRole,
} from '../../../shared/agreements.js';
import { next } from '../../../shared/lifecycle.js';
import { BodyAccess } from '../bodies/body-access.js';
import { PartPlaces } from '../bodies/part-places.js';
import { CreateDocument } from '../documents/create-document.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { KnownParties } from '../spaces/known-parties.js';
import { AgreementAccess } from './agreement-access.js';
import { Agreement, AgreementParty, AgreementSignature } from './agreement.entity.js';
import {
  AgreementConcluded,
  AgreementEdited,
  AgreementEnded,
  AgreementOpened,
  AgreementStarted,
  PartyAdded,
  PartyRemoved,
} from './agreement.events.js';
import { placeTitles } from './place-titles.js';

/** What is needed to start a pact or charter. */
export interface NewAgreement {
  kind: AgreementKind;
  title: string;
  /** Language of the text. */
  language: string;
}

/** What is to change; what is not named stays as it is. */
export interface AgreementEdit {
  kind?: AgreementKind;
  reviews?: string[];
}

/** The work of a body's team on its pacts and charters: their text, their parties, when they can be signed. */
@Injectable()
export class PrepareAgreement {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly bodies: BodyAccess,
    private readonly places: PartPlaces,
    private readonly documents: CreateDocument,
    private readonly known: KnownParties,
    private readonly access: AgreementAccess,
  ) {}

  /** Starts one, with a draft of its text that stands where this part of the body is read. */
  async start(actor: Actor, ref: string, { kind, title, language }: NewAgreement): Promise<Agreement> {
    return this.db.transaction(async () => {
      const { space } = await this.bodies.lock(actor, ref, 'edit');
      const activityId = await this.places.activityFor(space.id, 'agreements', placeTitles);
      const { documentId } = await this.documents.create(actor, space.id, { title, language, activityId });
      const agreement: Agreement = {
        id: newId(),
        spaceId: space.id,
        kind,
        state: 'preparing',
        documentId,
        reviews: [],
        openedAt: null,
        createdBy: personId(actor),
        createdAt: this.clock.now(),
        version: 1,
      };
      await this.db.insert(Agreement, agreement);
      await this.events.record(actor, new AgreementStarted(space.id, agreement.id, { kind, documentId }));
      return agreement;
    });
  }

  /** @throws Problem `version-conflict`, `invalid-transition` once it is ended */
  async edit(actor: Actor, ref: string, id: string, seen: number, changes: AgreementEdit): Promise<void> {
    await this.db.transaction(async () => {
      const { agreement } = await this.access.lock(actor, ref, id, 'edit', seen);
      const { kind = agreement.kind, reviews = agreement.reviews } = changes;
      await this.db.save(Object.assign(agreement, { kind, reviews: [...new Set(reviews)].sort() }));
      await this.events.record(actor, new AgreementEdited(agreement.spaceId, id, { fields: Object.keys(changes) }));
    });
  }

  /**
   * Asks for signatures, stops asking, or ends it.
   * @throws Problem `invalid-transition`; `text-not-published` without a published version; `stage-not-reached` before the
   *   partnership is at the stage of signing
   */
  async give(actor: Actor, ref: string, id: string, command: AgreementCommand): Promise<void> {
    await this.db.transaction(async () => {
      const { agreement, document } = await this.access.lock(actor, ref, id, command);
      agreement.state = next(agreementLifecycle, agreement.state, command);
      if (command === 'open') agreement.openedAt ??= this.clock.now();
      await this.db.save(agreement);
      const versionId = document.currentVersionId ?? '';
      const happened = {
        open: () => new AgreementOpened(agreement.spaceId, id, { versionId }),
        conclude: () => new AgreementConcluded(agreement.spaceId, id, {}),
        end: () => new AgreementEnded(agreement.spaceId, id, {}),
      };
      await this.events.record(actor, happened[command]());
    });
  }

  /**
   * Makes an organisation a party, or gives a party another role.
   * @throws Problem `validation-failed` for one that is not in the register; `limit-reached`
   */
  async setParty(actor: Actor, ref: string, id: string, organisationId: string, role: PartyRole): Promise<void> {
    await this.db.transaction(async () => {
      const { agreement } = await this.access.lock(actor, ref, id, 'edit');
      await this.known.assertOwner(organisationId, '/organisationId');
      const parties = await this.db.all(AgreementParty, { agreementId: id });
      const party = parties.find((each) => each.organisationId === organisationId);
      if (!party && parties.length >= agreementLimits.parties) throw new Problem('limit-reached');
      if (party) await this.db.save(Object.assign(party, { role }));
      else
        await this.db.insert(AgreementParty, {
          id: newId(),
          agreementId: id,
          organisationId,
          role,
          addedAt: this.clock.now(),
        });
      await this.db.save(agreement);
      await this.events.record(actor, new PartyAdded(agreement.spaceId, id, { organisationId, role }));
    });
  }

  /**
   * Takes away a party that never signed; one that did stays visible and withdraws itself.
   * @throws Problem `already-signed`
   */
  async removeParty(actor: Actor, ref: string, id: string, organisationId: string): Promise<void> {
    await this.db.transaction(async () => {
      const { agreement } = await this.access.lock(actor, ref, id, 'edit');
      const party = found(await this.db.find(AgreementParty, { agreementId: id, organisationId }, { lock: true }));
      if (await this.db.find(AgreementSignature, { partyId: party.id })) throw new Problem('already-signed');
      await this.db.delete(AgreementParty, { id: party.id });
      await this.db.save(agreement);
      await this.events.record(actor, new PartyRemoved(agreement.spaceId, id, { organisationId }));
    });
  }
}
