import { Injectable } from '@nestjs/common';
import { signedIn } from '../accounts/signed-in.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { Members } from './members.js';
import { type OpenTask, OpenTasks } from './open-tasks.js';
import { MemberLeft, MemberRoleChanged, TasksHandedOver } from './organisation.events.js';
import { Organisation } from './organisation.entity.js';
import { notDelegated, OrganisationMember } from './organisation-people.entity.js';
import { organisationPolicy } from './organisation.policy.js';

/** What has to be handed over before somebody leaves. */
export interface Departure {
  tasks: OpenTask[];
  /** They are the only administrator: whoever takes over becomes one. */
  isLastAdministrator: boolean;
}

/** Ends memberships. What the one who leaves had open in the organisation's name goes to a named person. */
@Injectable()
export class LeaveOrganisation {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly members: Members,
    private readonly tasks: OpenTasks,
  ) {}

  /** What somebody has open, for themselves and for those who keep the members. */
  async look(actor: Actor, organisationId: string, person: string): Promise<Departure> {
    const organisation = found(await this.db.find(Organisation, { id: organisationId }));
    const isOwn = personId(actor) === person;
    authorize(actor, organisationPolicy, isOwn ? 'leave' : 'manageMembers', organisation);
    return this.departure(found(await this.db.find(OrganisationMember, { organisationId, personId: person })), actor);
  }

  /**
   * Ends one's own membership.
   * @param successor who takes over what one has open
   * @throws Problem `last-administrator` for the only administrator and `successor-needed` for whoever has something open, who
   *   name somebody; `validation-failed` for somebody who is no other member; `forbidden` for whoever stands in for the only
   *   administrator and would make another
   */
  async leave(actor: Actor, organisationId: string, successor?: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(actor, organisationId, 'leave');
      await this.end(actor, organisationId, signedIn(actor), successor);
    });
  }

  /** Ends someone's membership. @throws Problem as `leave` */
  async remove(actor: Actor, organisationId: string, person: string, successor?: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(actor, organisationId, 'manageMembers');
      await this.end(actor, organisationId, person, successor);
    });
  }

  private async end(actor: Actor, organisationId: string, person: string, successor?: string): Promise<void> {
    const member = found(await this.db.find(OrganisationMember, { organisationId, personId: person }));
    const departure = await this.departure(member, actor);
    if (successor) await this.handOver(actor, member, successor, departure);
    else if (departure.isLastAdministrator) throw new Problem('last-administrator');
    else if (departure.tasks.length > 0) throw new Problem('successor-needed');
    await this.db.delete(OrganisationMember, { organisationId, personId: person });
    await this.events.record(actor, new MemberLeft(organisationId, person, member.role));
  }

  private async handOver(
    actor: Actor,
    { organisationId, personId: from }: OrganisationMember,
    to: string,
    { tasks, isLastAdministrator }: Departure,
  ): Promise<void> {
    const successor = to === from ? null : await this.db.find(OrganisationMember, { organisationId, personId: to });
    if (!successor)
      throw new Problem('validation-failed', { errors: [{ pointer: '/successorId', code: 'isOtherMember' }] });
    if (isLastAdministrator) {
      await this.members.assertMayGive(actor, organisationId, 'administrator');
      await this.db.save(Object.assign(successor, { role: 'administrator', ...notDelegated }));
      await this.events.record(actor, new MemberRoleChanged(organisationId, to, 'administrator'));
    }
    if (tasks.length === 0) return;
    await this.tasks.move(actor, { organisationId, from, to });
    await this.events.record(actor, new TasksHandedOver(organisationId, { from, to, tasks: tasks.length }));
  }

  private async departure(member: OrganisationMember, actor: Actor): Promise<Departure> {
    return {
      tasks: await this.tasks.of(actor, member),
      isLastAdministrator: member.role === 'administrator' && !(await this.members.hasAnother(member)),
    };
  }

  /** The organisation's row is held, so that two who leave at once cannot name each other. */
  private async hold(actor: Actor, organisationId: string, action: 'manageMembers' | 'leave'): Promise<void> {
    const organisation = found(await this.db.find(Organisation, { id: organisationId }, { lock: true }));
    authorize(actor, organisationPolicy, action, organisation);
  }
}
