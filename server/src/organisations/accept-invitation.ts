import { Injectable } from '@nestjs/common';
import { Person } from '../accounts/person.entity.js';
import { secretHash } from '../accounts/secrets.js';
import { signedIn } from '../accounts/signed-in.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { MemberJoined } from './organisation.events.js';
import { notDelegated, OrganisationInvitation, OrganisationMember } from './organisation-people.entity.js';

/** A place in an organisation. */
type Place = Pick<OrganisationMember, 'organisationId' | 'role'>;

/** Lets people join the organisation that invited them. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /**
   * What the link offers, before one decides.
   * @throws Problem as `accept`
   */
  async show(actor: Actor, token: string): Promise<OrganisationInvitation> {
    const invitation = await this.open(token);
    await this.assertAddressee(actor, invitation);
    return invitation;
  }

  /**
   * Joins. A member already keeps the role they have.
   * @returns the organisation's id and the role one now has in it
   * @throws Problem `unauthenticated`; `invitation-for-other-address` when the account has another address than the one
   *   invited, since the link may have been passed on; `link-used`; `link-expired`
   */
  async accept(actor: Actor, token: string): Promise<Place> {
    const personId = signedIn(actor);
    return this.db.transaction(async () => {
      const invitation = await this.open(token, { lock: true });
      await this.assertAddressee(actor, invitation);
      const { organisationId, role } = invitation;
      invitation.acceptedAt = this.clock.now();
      invitation.acceptedBy = personId;
      await this.db.save(invitation);
      const present = await this.db.find(OrganisationMember, { organisationId, personId });
      if (present) return { organisationId, role: present.role };
      await this.db.insert(OrganisationMember, {
        organisationId,
        personId,
        role,
        joinedAt: this.clock.now(),
        ...notDelegated,
      });
      await this.events.record(actor, new MemberJoined(organisationId, personId, role));
      return { organisationId, role };
    });
  }

  private async open(token: string, options: { lock?: boolean } = {}): Promise<OrganisationInvitation> {
    const invitation = await this.db.find(OrganisationInvitation, { tokenHash: secretHash(token) }, options);
    if (invitation?.acceptedAt) throw new Problem('link-used');
    if (!invitation || invitation.revokedAt || invitation.expiresAt <= this.clock.now())
      throw new Problem('link-expired');
    return invitation;
  }

  private async assertAddressee(actor: Actor, invitation: OrganisationInvitation): Promise<void> {
    const person = found(await this.db.find(Person, { id: signedIn(actor) }));
    if (person.email !== invitation.email) throw new Problem('invitation-for-other-address');
  }
}
