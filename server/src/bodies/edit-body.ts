import { Injectable } from '@nestjs/common';
import { partnershipLifecycle, type PartnershipStage, type PartReaders } from '../../../shared/bodies.js';
import { next } from '../../../shared/lifecycle.js';
import { type BodyCommand, bodyLifecycle, type Visibility } from '../../../shared/spaces.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { PolicyField } from '../../../shared/vocabulary/policy-fields.js';
import { CreateDocument } from '../documents/create-document.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { KnownParties } from '../spaces/known-parties.js';
import { SpacePeople, type TeamPlace } from '../spaces/space-people.js';
import { SpaceText } from '../spaces/space-text.entity.js';
import type { Space } from '../spaces/space.entity.js';
import { BodyAccess, type LockedBody } from './body-access.js';
import { PartPlaces } from './part-places.js';
import { BodyArchived, BodyEdited, BodyOpened, PartnershipMoved } from './body.events.js';

/** What a body says of itself, by language. */
export type BodyTexts = Record<string, { title: string; summary: string }>;

/** What is to change; what is not named stays as it is. */
export interface BodyEdit {
  texts?: BodyTexts;
  defaultLanguage?: string;
  visibility?: Visibility;
  levels?: GovernanceLevel[];
  territories?: string[];
  policyFields?: PolicyField[];
  ownerOrganisationId?: string | null;
  secretariatOrganisationId?: string | null;
  /** All that are in use; a part that is not named is in use no longer. */
  parts?: PartReaders;
}

/** Changes what a body says, and leads it through its life. */
@Injectable()
export class EditBody {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
    private readonly known: KnownParties,
    private readonly people: SpacePeople,
    private readonly documents: CreateDocument,
    private readonly places: PartPlaces,
  ) {}

  /**
   * @param seen version the actor looked at
   * @throws Problem `version-conflict`; `validation-failed` when the main language has no text or an organisation is not in
   *   the register
   */
  async edit(actor: Actor, ref: string, seen: number, changes: BodyEdit): Promise<void> {
    const { texts, secretariatOrganisationId, parts, ...ofSpace } = changes;
    await this.change(actor, ref, 'edit', seen, async ({ space, body }) => {
      await this.known.assertOwner(ofSpace.ownerOrganisationId);
      await this.known.assertOwner(secretariatOrganisationId, '/secretariatOrganisationId');
      Object.assign(space, ofSpace);
      if (secretariatOrganisationId !== undefined) body.secretariatOrganisationId = secretariatOrganisationId;
      if (parts) {
        body.parts = parts;
        await this.places.follow(space.id, parts);
      }
      if (texts) await this.replaceTexts(space.id, texts);
      await this.assertMainText(space);
      return new BodyEdited(space.id, space.id, { fields: Object.keys(changes) });
    });
  }

  /**
   * Opens, archives or opens again.
   * @throws Problem `invalid-transition` when its state does not take it
   */
  async transition(actor: Actor, ref: string, command: BodyCommand): Promise<void> {
    await this.change(actor, ref, command, undefined, async ({ space }) => {
      space.state = next(bodyLifecycle, space.state, command);
      if (command === 'open') space.announcedAt = this.clock.now();
      return command === 'archive' ? new BodyArchived(space.id, space.id, {}) : new BodyOpened(space.id, space.id, {});
    });
  }

  /**
   * Takes a partnership to another stage.
   * @throws Problem `invalid-transition` for a stage that does not follow the present one, and for other kinds of body
   */
  async moveTo(actor: Actor, ref: string, seen: number, stage: PartnershipStage): Promise<void> {
    await this.change(actor, ref, 'edit', seen, async ({ space, body }) => {
      const following: readonly PartnershipStage[] = body.stage ? Object.values(partnershipLifecycle[body.stage]) : [];
      if (!following.includes(stage)) throw new Problem('invalid-transition');
      body.stage = stage;
      return new PartnershipMoved(space.id, space.id, { stage });
    });
  }

  /**
   * Makes these the team.
   * @throws Problem `version-conflict`; `validation-failed` for people without an account, or a team without a lead
   */
  async setTeam(actor: Actor, ref: string, seen: number, members: TeamPlace[]): Promise<void> {
    await this.change(actor, ref, 'staff', seen, ({ space }) => this.people.replaceTeam(space.id, members));
  }

  /**
   * Starts the text of the mandate: a document among the published ones, with a draft to write.
   * @returns the document's id, also when there is one already
   */
  async startMandate(actor: Actor, ref: string, title: string): Promise<string> {
    return this.db.transaction(async () => {
      const { space, body } = await this.access.lock(actor, ref, 'edit');
      if (body.mandateDocumentId) return body.mandateDocumentId;
      const { defaultLanguage: language } = space;
      const { documentId } = await this.documents.create(actor, space.id, { title, language });
      body.mandateDocumentId = documentId;
      await this.db.save(space);
      await this.db.save(body);
      await this.events.record(actor, new BodyEdited(space.id, space.id, { fields: ['mandate'] }));
      return documentId;
    });
  }

  private async change(
    actor: Actor,
    ref: string,
    action: Parameters<BodyAccess['lock']>[2],
    seen: number | undefined,
    work: (locked: LockedBody) => Promise<Parameters<Events['record']>[1]>,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const locked = await this.access.lock(actor, ref, action, seen);
      const event = await work(locked);
      await this.db.save(locked.space);
      await this.db.save(locked.body);
      await this.events.record(actor, event);
    });
  }

  private async replaceTexts(spaceId: string, texts: BodyTexts): Promise<void> {
    await this.db.delete(SpaceText, { spaceId });
    const rows = Object.entries(texts).map(([language, text]) => ({ spaceId, language, ...text, question: '' }));
    await this.db.insert(SpaceText, rows);
  }

  private async assertMainText({ id, defaultLanguage }: Space): Promise<void> {
    if (await this.db.find(SpaceText, { spaceId: id, language: defaultLanguage })) return;
    throw new Problem('validation-failed', {
      errors: [{ pointer: '/texts', code: 'mainLanguageMissing', params: { language: defaultLanguage } }],
    });
  }
}
