import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agreementPath, commitmentPath } from '../../../shared/space-paths.js';
import { readablePart } from '../bodies/readable-part.js';
import { sql } from '../kernel/database/database.js';
import { Contributions } from '../organisations/contributions.js';
import { readableAgreements } from './agreement.policy.js';

/** Tells organisations what they signed and what they promised. */
@Injectable()
export class OrganisationAgreements implements OnModuleInit {
  constructor(private readonly contributions: Contributions) {}

  onModuleInit(): void {
    this.contributions.register({
      kind: 'signature',
      id: sql`x.id`,
      at: sql`x.signed_at`,
      ref: sql`g.id`,
      text: sql`v.title`,
      textLanguage: sql`v.language`,
      code: sql`case when x.withdrawn_at is null then g.kind else 'withdrawn' end`,
      from: sql`agreement_party p join agreement_signature x on x.party_id = p.id join document_version v on v.id = x.version_id
        join agreement g on g.id = p.agreement_id join document d on d.id = g.document_id join space s on s.id = g.space_id`,
      where: (organisationId, actor) => sql`p.organisation_id = ${organisationId} and ${readableAgreements(actor)}`,
      path: ({ ref, space }) => agreementPath(space, ref ?? ''),
    });
    this.contributions.register({
      kind: 'commitment',
      id: sql`c.id`,
      at: sql`c.created_at`,
      text: sql`left(c.text, 280)`,
      textLanguage: sql`c.language`,
      code: sql`c.status`,
      from: sql`commitment c join space s on s.id = c.space_id`,
      where: (organisationId, actor) =>
        sql`c.organisation_id = ${organisationId} and ${readablePart(actor, 'agreements')}`,
      path: ({ id, space }) => commitmentPath(space, id),
    });
  }
}
