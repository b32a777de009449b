import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';

/** Keeps the names of an organisation, one per language. */
@Injectable()
export class OrganisationNames {
  constructor(private readonly db: Database) {}

  async replace(organisationId: string, names: Record<string, string>): Promise<void> {
    await this.db.sql`delete from organisation_name where organisation_id = ${organisationId}`;
    await this.db.sql`
      insert into organisation_name (organisation_id, language, name)
      select ${organisationId}, key, value from jsonb_each_text(${JSON.stringify(names)}::jsonb)`;
  }
}
