import { Injectable, type OnModuleInit } from '@nestjs/common';
import { positionPath } from '../../../shared/space-paths.js';
import { sql } from '../kernel/database/database.js';
import { Contributions } from '../organisations/contributions.js';
import { visibleSpaces } from '../spaces/visible-spaces.js';

/** Tells organisations which joint positions they stand by, once these were handed in. */
@Injectable()
export class OrganisationPositions implements OnModuleInit {
  constructor(private readonly contributions: Contributions) {}

  onModuleInit(): void {
    this.contributions.register({
      kind: 'position',
      id: sql`x.id`,
      at: sql`p.handed_in_at`,
      ref: sql`p.id`,
      text: sql`p.title`,
      textLanguage: sql`p.language`,
      from: sql`position_signature x join position p on p.id = x.position_id and p.fingerprint = x.fingerprint
        join space s on s.id = p.space_id`,
      where: (organisationId, actor) =>
        sql`x.organisation_id = ${organisationId} and x.withdrawn_at is null and ${visibleSpaces(actor)}`,
      path: ({ ref }) => positionPath(ref ?? ''),
    });
  }
}
