import { Injectable } from '@nestjs/common';
import type { OrganisationRole } from '../../../shared/organisations.js';
import type { Actor } from '../kernel/http/actor.js';

/** An organisation of the person who looks. */
export interface ViewerMembership {
  organisationId: string;
  name: string;
  role: OrganisationRole;
}

/** What newer features add to the answer of "who am I". */
@Injectable()
export class ViewerParts {
  private memberships: (actor: Actor) => Promise<ViewerMembership[]> = () => Promise.resolve([]);

  registerMemberships(source: (actor: Actor) => Promise<ViewerMembership[]>): void {
    this.memberships = source;
  }

  membershipsOf(actor: Actor): Promise<ViewerMembership[]> {
    return actor.memberships.length > 0 ? this.memberships(actor) : Promise.resolve([]);
  }
}
