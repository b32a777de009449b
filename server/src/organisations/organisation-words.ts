import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { OrganisationProfile, ProfileText } from './organisation-profile.js';

/** Keeps what an organisation says in words: its names, one per language, and its texts. */
@Injectable()
export class OrganisationWords {
  constructor(private readonly db: Database) {}

  /** Writes what is given of the profile; what was left out stays. */
  async replace(organisationId: string, { names, offers, seeks, reach }: Partial<OrganisationProfile>): Promise<void> {
    if (names) await this.replaceNames(organisationId, names);
    if (offers) await this.replaceTexts(organisationId, 'offer', offers);
    if (seeks) await this.replaceTexts(organisationId, 'seek', seeks);
    if (reach !== undefined) await this.replaceTexts(organisationId, 'reach', reach ? [reach] : []);
  }

  private async replaceNames(organisationId: string, names: Record<string, string>): Promise<void> {
    await this.db.sql`delete from organisation_name where organisation_id = ${organisationId}`;
    await this.db.sql`
      insert into organisation_name (organisation_id, language, name)
      select ${organisationId}, key, value from jsonb_each_text(${JSON.stringify(names)}::jsonb)`;
  }

  private async replaceTexts(organisationId: string, kind: string, texts: ProfileText[]): Promise<void> {
    await this.db.sql`delete from organisation_text where organisation_id = ${organisationId} and kind = ${kind}`;
    await this.db.sql`
      insert into organisation_text (organisation_id, kind, position, language, body)
      select ${organisationId}, ${kind}, at, text ->> 'language', text ->> 'body'
      from jsonb_array_elements(${JSON.stringify(texts)}::jsonb) with ordinality as given (text, at)`;
  }
}
