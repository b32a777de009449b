import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { CanonicalText } from '../documents/canonical-text.js';
import { DocumentVersion } from '../documents/document-version.entity.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { AgreementAccess } from './agreement-access.js';
import { presentAgreement, presentAgreementItem } from './agreement.presenter.js';
import { AgreementQuery } from './agreement.query.js';
import type { AgreementDto, AgreementPageDto } from './dto/agreement.dto.js';

/** Shows pacts and charters to whoever may read them. */
@Injectable()
export class ReadAgreement {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyAccess,
    private readonly access: AgreementAccess,
    private readonly query: AgreementQuery,
    private readonly canonical: CanonicalText,
  ) {}

  /** @throws Problem as `BodyAccess.part` */
  async list(actor: Actor, ref: string, where: { cursor?: string; limit?: number }): Promise<AgreementPageDto> {
    const { space } = await this.bodies.part(actor, ref, 'agreements');
    const { items, nextCursor } = await this.query.list(actor, space.id, where);
    const create = spacePolicy.write(actor, space) === true;
    return { items: items.map(presentAgreementItem), nextCursor, can: { create } };
  }

  /** @throws Problem as `AgreementAccess.require` */
  async page(actor: Actor, ref: string, id: string): Promise<AgreementDto> {
    const { agreement, facts } = await this.access.require(actor, ref, id, 'read');
    const versions = await this.query.versions(agreement.documentId);
    const read = {
      row: await this.query.one(actor, id),
      parties: await this.query.parties(actor, id),
      versions,
      fingerprints: await this.canonical.fingerprints(versions.map((version) => version.id)),
    };
    return presentAgreement(read, facts, actor);
  }

  /**
   * The plain text of a published version: the very bytes whose fingerprint is signed.
   * @throws Problem `not-found` also for a draft
   */
  async text(actor: Actor, ref: string, id: string, number: number): Promise<{ text: string; language: string }> {
    const { agreement } = await this.access.require(actor, ref, id, 'read');
    const where = { documentId: agreement.documentId, number, state: 'published' as const };
    const version = found(await this.db.find(DocumentVersion, where));
    return { text: (await this.canonical.of(version)).text, language: version.language };
  }
}
