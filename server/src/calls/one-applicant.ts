import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import { OrganisationReferences } from '../organisations/organisation-references.js';

/** Leaves one application for a call when the two organisations that applied turn out to be one. */
@Injectable()
export class OneApplicant implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly references: OrganisationReferences,
  ) {}

  onModuleInit(): void {
    this.references.register({ table: 'call_application', settle: (from, to) => this.settle(from, to) });
  }

  /** The one that came further stands; the other is kept as one that was taken back. */
  private async settle(from: string, to: string): Promise<void> {
    await this.db.sql`
      update call_application set state = 'withdrawn', version = version + 1 where id in (
        select id from (
          select id, row_number() over (partition by call_id order by outcome = 'appointed' desc nulls last,
            outcome = 'reserve' desc nulls last, state = 'sent' desc, organisation_id = ${to} desc) as place
          from call_application where organisation_id in (${from}, ${to}) and state <> 'withdrawn') x where place > 1)`;
  }
}
