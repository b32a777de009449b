import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/http/actor.js';
import { can, authorize } from '../kernel/http/policy.js';
import { maySpeakFor } from '../organisations/organisation.policy.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { spacePolicy } from '../spaces/space.policy.js';
import type { HandedInPageDto, JointPositionDto, OwnPositionPageDto } from './dto/position.dto.js';
import { PositionAccess } from './position-access.js';
import { signedText } from './position-text.js';
import { positionPolicy, takesPart } from './position.policy.js';
import { PositionQuery } from './position.query.js';

/** Shows joint positions to whoever may read them. */
@Injectable()
export class ReadPositions {
  constructor(
    private readonly spaces: SpaceAccess,
    private readonly access: PositionAccess,
    private readonly query: PositionQuery,
  ) {}

  /** Those in which an organisation of the actor takes part, and in whose name the actor may start another. */
  async own(actor: Actor, where: { cursor?: string; limit?: number }): Promise<OwnPositionPageDto> {
    const speaksFor = actor.memberships.filter(({ organisationId }) => maySpeakFor(actor, organisationId));
    const startsFor = await this.query.organisations(
      actor,
      speaksFor.map(({ organisationId }) => organisationId),
    );
    return { ...(await this.query.own(actor, where)), startsFor };
  }

  /** @throws Problem `not-found` where the actor may not read it */
  async page(actor: Actor, id: string): Promise<JointPositionDto> {
    const { position, facts } = await this.access.require(actor, id, 'read');
    const row = await this.query.one(actor, id);
    const signatures = await this.query.signatures(actor, id);
    const signed = signatures.filter(({ isCurrent, withdrawnAt }) => isCurrent && withdrawnAt === null);
    const mine = row.organisations.filter((organisation) => maySpeakFor(actor, organisation.id));
    const hasSigned = (organisationId: string) => signed.some((each) => each.organisation.id === organisationId);
    const everSigned = (organisationId: string) => signatures.some((each) => each.organisation.id === organisationId);
    const { version, paragraphs, fingerprint } = position;
    return {
      ...row,
      version,
      paragraphs,
      fingerprint,
      signatures: signatures.map(({ signerName, ...signature }) => ({ ...signature, signerName: signerName || null })),
      comments: takesPart(actor, facts) ? await this.query.comments(actor, id) : [],
      signsFor: row.state === 'signing' ? mine.filter((organisation) => !hasSigned(organisation.id)) : [],
      withdrawsFor: mine.filter((organisation) => hasSigned(organisation.id)),
      leavesFor: row.state === 'handed-in' ? [] : mine.filter((organisation) => !everSigned(organisation.id)),
      can: can(positionPolicy, actor, facts, ['write', 'comment', 'invite', 'settle', 'redraft', 'handIn']),
    };
  }

  /** The plain text whose fingerprint is signed. */
  async text(actor: Actor, id: string): Promise<{ text: string; language: string }> {
    const { position } = await this.access.require(actor, id, 'read');
    return { text: signedText(position).text, language: position.language };
  }

  /**
   * What was handed in to a consultation or a body, each once with all its signatories.
   * @throws Problem `not-found` where the actor may not read there
   */
  async handedIn(actor: Actor, ref: string, where: { cursor?: string; limit?: number }): Promise<HandedInPageDto> {
    const space = await this.spaces.space(actor, ref);
    authorize(actor, spacePolicy, 'read', space);
    const { positions, signatories } = await this.query.counts(space.id);
    const list = await this.query.ofSpace(actor, space.id, where);
    return { ...list, positionCount: positions, signatoryCount: signatories };
  }
}
