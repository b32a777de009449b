import { Injectable } from '@nestjs/common';
import { territoryEdition } from '../kernel/codelists/codelists.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { OrganisationChanged, OrganisationUnverified, OrganisationVerified } from './organisation.events.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationNames } from './organisation-names.js';
import { organisationPolicy } from './organisation.policy.js';
import { columnsOf, needsNewVerification, type OrganisationProfile } from './organisation-profile.js';

/** Changes what an organisation says about itself, and what staff say about it. */
@Injectable()
export class EditOrganisation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly names: OrganisationNames,
  ) {}

  /**
   * Changes the profile. Names, type, register number and website are what staff vouched for: changing one of them ends the
   * verification.
   * @param seen the version the person has seen
   * @throws Problem `version-conflict` when it was changed meanwhile, `forbidden` for anyone but its administrators
   */
  async edit(actor: Actor, organisationId: string, seen: number, change: Partial<OrganisationProfile>): Promise<void> {
    await this.db.transaction(async () => {
      const organisation = await this.locked(organisationId);
      authorize(actor, organisationPolicy, 'edit', organisation);
      assertVersion(organisation, seen);
      const fields = Object.keys(change);
      Object.assign(organisation, columnsOf(change), { version: organisation.version + 1 });
      if (change.territories) organisation.nutsVersion = territoryEdition();
      if (change.names) await this.names.replace(organisationId, change.names);
      await this.events.record(actor, new OrganisationChanged(organisationId, fields));
      if (needsNewVerification(fields)) await this.endVerification(actor, organisation);
      await this.db.save(organisation);
    });
  }

  /** Staff vouch that the organisation is what it says. */
  async verify(actor: Actor, organisationId: string): Promise<void> {
    await this.db.transaction(async () => {
      const organisation = await this.locked(organisationId);
      authorize(actor, organisationPolicy, 'verify', organisation);
      if (organisation.verifiedAt) return;
      organisation.verifiedAt = this.clock.now();
      organisation.verifiedBy = personId(actor);
      await this.db.save(organisation);
      await this.events.record(actor, new OrganisationVerified(organisationId));
    });
  }

  /** Staff vouch no longer. */
  async unverify(actor: Actor, organisationId: string): Promise<void> {
    await this.db.transaction(async () => {
      const organisation = await this.locked(organisationId);
      authorize(actor, organisationPolicy, 'verify', organisation);
      await this.endVerification(actor, organisation);
      await this.db.save(organisation);
    });
  }

  private async endVerification(actor: Actor, organisation: Organisation): Promise<void> {
    if (!organisation.verifiedAt) return;
    organisation.verifiedAt = null;
    organisation.verifiedBy = null;
    await this.events.record(actor, new OrganisationUnverified(organisation.id));
  }

  private async locked(organisationId: string): Promise<Organisation> {
    return found(await this.db.find(Organisation, { id: organisationId }, { lock: true }));
  }
}
