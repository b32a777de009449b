import { Injectable } from '@nestjs/common';
import { territoryEdition } from '../kernel/codelists/codelists.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { OrganisationChanged } from './organisation.events.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationWords } from './organisation-words.js';
import { organisationPolicy } from './organisation.policy.js';
import { columnsOf, needsNewVerification, type OrganisationProfile } from './organisation-profile.js';
import { Verifications } from './verifications.js';

/** Changes what an organisation says about itself. */
@Injectable()
export class EditOrganisation {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly words: OrganisationWords,
    private readonly verifications: Verifications,
  ) {}

  /**
   * Changes the profile. Names, type, register number and website are what staff vouched for: changing one of them ends the
   * verification.
   * @param seen the version the person has seen
   * @throws Problem `version-conflict` when it was changed meanwhile, `forbidden` for anyone but its administrators
   */
  async edit(actor: Actor, organisationId: string, seen: number, change: Partial<OrganisationProfile>): Promise<void> {
    await this.db.transaction(async () => {
      const organisation = found(await this.db.find(Organisation, { id: organisationId }, { lock: true }));
      authorize(actor, organisationPolicy, 'edit', organisation);
      assertVersion(organisation, seen);
      const fields = Object.keys(change);
      Object.assign(organisation, columnsOf(change), { version: organisation.version + 1 });
      if (change.territories) organisation.nutsVersion = territoryEdition();
      await this.words.replace(organisationId, change);
      await this.events.record(actor, new OrganisationChanged(organisationId, fields));
      if (needsNewVerification(fields)) await this.verifications.end(actor, organisation, 'profile-changed');
      await this.db.save(organisation);
    });
  }
}
