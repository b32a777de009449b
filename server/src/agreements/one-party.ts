import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, sql } from '../kernel/database/database.js';
import { OrganisationReferences } from '../organisations/organisation-references.js';

/** Makes one party of two when the organisations turn out to be one: what either signed is signed by the one that stays. */
@Injectable()
export class OneParty implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly references: OrganisationReferences,
  ) {}

  onModuleInit(): void {
    this.references.register({ table: 'agreement_party', settle: (from, to) => this.settle(from, to) });
  }

  /** Of two signatures under one version the one of the party that stays is left. */
  private async settle(from: string, to: string): Promise<void> {
    const both = sql`agreement_party goes join agreement_party stays on stays.agreement_id = goes.agreement_id
      and goes.organisation_id = ${from} and stays.organisation_id = ${to}`;
    await this.db.query(sql`
      delete from agreement_signature x using ${both}, agreement_signature y
      where x.party_id = goes.id and y.party_id = stays.id and y.version_id = x.version_id
        and x.withdrawn_at is null and y.withdrawn_at is null`);
    await this.db.query(sql`
      update agreement_signature x set party_id = stays.id from ${both} where x.party_id = goes.id`);
  }
}
