import { Injectable } from '@nestjs/common';
import type { OrganisationRole } from '../../../shared/organisations.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { signedIn } from '../accounts/signed-in.js';
import { MemberLeft, MemberRoleChanged } from './organisation.events.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationMember } from './organisation-people.entity.js';
import { organisationPolicy } from './organisation.policy.js';

export interface MemberRow {
  personId: string;
  name: string;
  role: OrganisationRole;
  joinedAt: Date;
}

/** The people of organisations. An organisation that has an administrator never loses the last one here. */
@Injectable()
export class Members {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  /**
   * Everyone in the organisation, by name.
   * @throws Problem `forbidden` for people outside it: in public only their number is told
   */
  async list(actor: Actor, organisationId: string): Promise<MemberRow[]> {
    const organisation = found(await this.db.find(Organisation, { id: organisationId }));
    authorize(actor, organisationPolicy, 'seeMembers', organisation);
    return this.db.sql<MemberRow>`
      select m.person_id as "personId", p.name, m.role, m.joined_at as "joinedAt"
      from organisation_member m join person p on p.id = m.person_id
      where m.organisation_id = ${organisationId} and p.state = 'active' order by p.name, p.id`;
  }

  /**
   * Gives a member another role.
   * @throws Problem `last-administrator` when that would leave the organisation without one
   */
  async changeRole(actor: Actor, organisationId: string, personId: string, role: OrganisationRole): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(actor, organisationId, 'manageMembers');
      const member = await this.member(organisationId, personId);
      if (member.role === role) return;
      if (member.role === 'administrator') await this.assertAnother(member);
      member.role = role;
      await this.db.save(member);
      await this.events.record(actor, new MemberRoleChanged(organisationId, personId, role));
    });
  }

  /**
   * Ends someone's membership.
   * @throws Problem `last-administrator` when that would leave the organisation without one
   */
  async remove(actor: Actor, organisationId: string, personId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(actor, organisationId, 'manageMembers');
      await this.end(actor, await this.member(organisationId, personId));
    });
  }

  /**
   * Ends one's own membership.
   * @throws Problem `last-administrator` for the only administrator, who first makes someone else one
   */
  async leave(actor: Actor, organisationId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(actor, organisationId, 'leave');
      await this.end(actor, await this.member(organisationId, signedIn(actor)));
    });
  }

  private async end(actor: Actor, member: OrganisationMember): Promise<void> {
    if (member.role === 'administrator') await this.assertAnother(member);
    await this.db.delete(OrganisationMember, { organisationId: member.organisationId, personId: member.personId });
    await this.events.record(actor, new MemberLeft(member.organisationId, member.personId, member.role));
  }

  /** The organisation's row is held, so that two administrators cannot remove each other at once. */
  private async hold(actor: Actor, organisationId: string, action: 'manageMembers' | 'leave'): Promise<void> {
    const organisation = found(await this.db.find(Organisation, { id: organisationId }, { lock: true }));
    authorize(actor, organisationPolicy, action, organisation);
  }

  private async member(organisationId: string, personId: string): Promise<OrganisationMember> {
    return found(await this.db.find(OrganisationMember, { organisationId, personId }));
  }

  private async assertAnother({ organisationId, personId }: OrganisationMember): Promise<void> {
    const others = await this.db.sql`
      select 1 from organisation_member
      where organisation_id = ${organisationId} and role = 'administrator' and person_id <> ${personId} limit 1`;
    if (others.length === 0) throw new Problem('last-administrator');
  }
}
