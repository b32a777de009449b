import { Injectable } from '@nestjs/common';
import { organisationLimits, type OrganisationRole, reaches } from '../../../shared/organisations.js';
import { signedIn } from '../accounts/signed-in.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { DelegationEnded, MemberRoleChanged, RoleDelegated } from './organisation.events.js';
import { Organisation } from './organisation.entity.js';
import { notDelegated, OrganisationMember } from './organisation-people.entity.js';
import { organisationPolicy } from './organisation.policy.js';
import { isWithinDays } from './register-day.js';

export interface MemberRow {
  personId: string;
  name: string;
  role: OrganisationRole;
  delegation: { role: OrganisationRole; until: string; by: string | null } | null;
  joinedAt: Date;
}

/** The people of organisations and their roles. An organisation that has an administrator never loses the last one here. */
@Injectable()
export class Members {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
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
      select m.person_id as "personId", p.name, m.role, m.joined_at as "joinedAt",
        case when m.delegated_role is not null
          then json_build_object('role', m.delegated_role, 'until', m.delegated_until, 'by', nullif(g.name, '')) end as delegation
      from organisation_member m join person p on p.id = m.person_id left join person g on g.id = m.delegated_by
      where m.organisation_id = ${organisationId} and p.state = 'active' order by p.name, p.id`;
  }

  /**
   * Gives a member another role.
   * @throws Problem `last-administrator` when that would leave the organisation without one
   */
  async changeRole(actor: Actor, organisationId: string, person: string, role: OrganisationRole): Promise<void> {
    await this.db.transaction(async () => {
      const member = await this.held(actor, organisationId, person);
      await this.assertMayGive(actor, organisationId, role);
      if (member.role === role) return;
      if (member.role === 'administrator' && !(await this.hasAnother(member))) throw new Problem('last-administrator');
      member.role = role;
      if (member.delegatedRole && reaches(role, member.delegatedRole)) Object.assign(member, notDelegated);
      await this.db.save(member);
      await this.events.record(actor, new MemberRoleChanged(organisationId, person, role));
    });
  }

  /**
   * Gives a member a role that may more than their own until the end of a day; then they have their own again.
   * @throws Problem `validation-failed` for a day that is over or more than a year ahead, or for a role that gives them nothing
   */
  async delegate(
    actor: Actor,
    organisationId: string,
    person: string,
    { role, until }: { role: OrganisationRole; until: string },
  ): Promise<void> {
    await this.db.transaction(async () => {
      const member = await this.held(actor, organisationId, person);
      await this.assertMayGive(actor, organisationId, role);
      const errors = [
        ...(isWithinDays(until, this.clock.now(), organisationLimits.delegationDays)
          ? []
          : [{ pointer: '/until', code: 'isWithinAYear' }]),
        ...(reaches(member.role, role) ? [{ pointer: '/role', code: 'hasRoleAnyway' }] : []),
      ];
      if (errors.length > 0) throw new Problem('validation-failed', { errors });
      if (member.delegatedRole === role && member.delegatedUntil === until) return;
      Object.assign(member, { delegatedRole: role, delegatedUntil: until, delegatedBy: signedIn(actor) });
      await this.db.save(member);
      await this.events.record(actor, new RoleDelegated(organisationId, person, role, until));
    });
  }

  /** Ends a delegation before its day. @throws Problem `not-found` when there is none */
  async endDelegation(actor: Actor, organisationId: string, person: string): Promise<void> {
    await this.db.transaction(async () => {
      const member = await this.held(actor, organisationId, person);
      const role = found(member.delegatedRole);
      await this.db.save(Object.assign(member, notDelegated));
      await this.events.record(actor, new DelegationEnded(organisationId, person, role));
    });
  }

  /**
   * Who stands in for an administrator makes nobody one, or the stand-in would outlast its day.
   * @throws Problem `forbidden`
   */
  async assertMayGive(actor: Actor, organisationId: string, role: OrganisationRole): Promise<void> {
    const person = personId(actor);
    if (role !== 'administrator' || person === null) return;
    const own = await this.db.find(OrganisationMember, { organisationId, personId: person });
    if (own && own.role !== 'administrator') throw new Problem('forbidden');
  }

  /** Whether somebody else administers the organisation for good. */
  async hasAnother({ organisationId, personId: person }: OrganisationMember): Promise<boolean> {
    const others = await this.db.sql`
      select 1 from organisation_member
      where organisation_id = ${organisationId} and role = 'administrator' and person_id <> ${person} limit 1`;
    return others.length > 0;
  }

  /** The organisation's row is held, so that two administrators cannot take each other's role at once. */
  private async held(actor: Actor, organisationId: string, person: string): Promise<OrganisationMember> {
    const organisation = found(await this.db.find(Organisation, { id: organisationId }, { lock: true }));
    authorize(actor, organisationPolicy, 'manageMembers', organisation);
    return found(await this.db.find(OrganisationMember, { organisationId, personId: person }));
  }
}
