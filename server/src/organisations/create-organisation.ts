import { Injectable } from '@nestjs/common';
import { signedIn } from '../accounts/signed-in.js';
import { Clock } from '../kernel/clock/clock.js';
import { territoryEdition } from '../kernel/codelists/codelists.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { newId } from '../kernel/ids.js';
import { MemberJoined, OrganisationCreated } from './organisation.events.js';
import { Organisation } from './organisation.entity.js';
import { notDelegated, OrganisationMember } from './organisation-people.entity.js';
import { columnsOf, type OrganisationProfile } from './organisation-profile.js';
import { OrganisationSlugs } from './organisation-slug.js';
import { OrganisationWords } from './organisation-words.js';

/** Puts organisations into the register. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly slugs: OrganisationSlugs,
    private readonly words: OrganisationWords,
  ) {}

  /**
   * Creates an organisation, not verified yet; who creates it becomes its administrator.
   * @returns its id
   * @throws Problem `unauthenticated` for guests and readers
   */
  async create(actor: Actor, profile: OrganisationProfile): Promise<string> {
    const personId = signedIn(actor);
    return this.db.transaction(async () => {
      const organisation = await this.row(personId, profile);
      await this.db.insert(Organisation, organisation);
      await this.words.replace(organisation.id, profile);
      await this.db.insert(OrganisationMember, {
        organisationId: organisation.id,
        personId,
        role: 'administrator',
        joinedAt: organisation.createdAt,
        ...notDelegated,
      });
      await this.events.record(
        actor,
        new OrganisationCreated(organisation.id),
        new MemberJoined(organisation.id, personId, 'administrator'),
      );
      return organisation.id;
    });
  }

  private async row(personId: string, profile: OrganisationProfile): Promise<Organisation> {
    const { names } = profile;
    const blank = {
      size: null,
      levels: [],
      territories: [],
      registerNumber: null,
      registerNumberWellFormed: null,
      website: null,
      targetGroups: [],
      themes: [],
      languages: [],
      represents: null,
    };
    return Object.assign(new Organisation(), blank, columnsOf(profile), {
      id: newId(),
      slug: await this.slugs.free(names.en ?? names.nl ?? Object.values(names)[0] ?? ''),
      nutsVersion: territoryEdition(),
      verifiedAt: null,
      verifiedBy: null,
      verifiedUntil: null,
      createdBy: personId,
      createdAt: this.clock.now(),
      version: 1,
    });
  }
}
