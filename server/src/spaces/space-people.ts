import { Injectable } from '@nestjs/common';
import type { TeamRole } from '../../../shared/spaces.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { DomainEvent } from '../kernel/events/domain-event.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { InvitedOrganisationsChanged, SpaceMembersChanged, TeamChanged } from './consultation.events.js';
import { ConsultationRows } from './consultation-rows.js';
import { KnownParties, type Named } from './known-parties.js';
import { InvitedOrganisation, SpaceMember, TeamMember } from './space-people.entity.js';
import type { Space } from './space.entity.js';

/** A person and a role; whoever has two roles is named twice. */
export type TeamPlace = Named & { role: TeamRole };

/** Who came and who went. */
interface Difference {
  added: string[];
  removed: string[];
}

/** Decides who belongs to a consultation: its team, its members and the organisations invited to it. */
@Injectable()
export class SpacePeople {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rows: ConsultationRows,
    private readonly known: KnownParties,
  ) {}

  /**
   * Makes these the team.
   * @throws Problem `version-conflict`; `validation-failed` for people without an account, or a team without a lead
   */
  async setTeam(actor: Actor, ref: string, seen: number, members: TeamPlace[]): Promise<void> {
    await this.change(actor, ref, seen, (space) => this.replaceTeam(space.id, members));
  }

  /**
   * Makes these the team of a space of any kind that the caller has locked and allowed to be changed.
   * @returns what happened, to be recorded
   * @throws Problem `validation-failed` for people without an account, or a team without a lead
   */
  async replaceTeam(spaceId: string, members: TeamPlace[]): Promise<TeamChanged> {
    const ids = await this.known.people(members);
    if (!members.some((member) => member.role === 'lead'))
      throw new Problem('validation-failed', { errors: [{ pointer: '/members', code: 'leadMissing' }] });
    const before = await this.db.all(TeamMember, { spaceId });
    await this.db.delete(TeamMember, { spaceId });
    const since = new Map(before.map((row) => [`${row.personId} ${row.role}`, row.addedAt]));
    const addedAt = this.clock.now();
    const rows = members.map(({ role }, at) => ({ spaceId, personId: ids[at] ?? '', role, addedAt }));
    const unique = [...new Map(rows.map((row) => [`${row.personId} ${row.role}`, row]))];
    await this.db.insert(
      TeamMember,
      unique.map(([key, row]) => ({ ...row, addedAt: since.get(key) ?? row.addedAt })),
    );
    return new TeamChanged(spaceId, spaceId, changedPeople(before, ids));
  }

  /**
   * Makes these the members.
   * @throws Problem `version-conflict`; `validation-failed` for people without an account
   */
  async setMembers(actor: Actor, ref: string, seen: number, members: (Named & { expert: boolean })[]): Promise<void> {
    await this.change(actor, ref, seen, async (space) => {
      const ids = await this.known.people(members);
      const before = await this.db.all(SpaceMember, { spaceId: space.id });
      const since = new Map(before.map((row) => [row.personId, row.joinedAt]));
      const rows = members.map(({ expert }, at): SpaceMember => {
        const personId = ids[at] ?? '';
        return { spaceId: space.id, personId, expert, joinedAt: since.get(personId) ?? this.clock.now() };
      });
      await this.db.delete(SpaceMember, { spaceId: space.id });
      if (rows.length > 0)
        await this.db.insert(SpaceMember, [...new Map(rows.map((row) => [row.personId, row])).values()]);
      return new SpaceMembersChanged(space.id, space.id, changedPeople(before, ids));
    });
  }

  /**
   * Makes these the invited organisations.
   * @throws Problem `version-conflict`; `validation-failed` for one that is not in the register
   */
  async setInvited(actor: Actor, ref: string, seen: number, organisationIds: string[]): Promise<void> {
    await this.change(actor, ref, seen, async (space) => {
      await this.known.assertInvited(organisationIds);
      const before = await this.db.all(InvitedOrganisation, { spaceId: space.id });
      const since = new Map(before.map((row) => [row.organisationId, row.invitedAt]));
      await this.db.delete(InvitedOrganisation, { spaceId: space.id });
      const rows = [...new Set(organisationIds)].map((organisationId) => ({
        spaceId: space.id,
        organisationId,
        invitedAt: since.get(organisationId) ?? this.clock.now(),
      }));
      if (rows.length > 0) await this.db.insert(InvitedOrganisation, rows);
      return new InvitedOrganisationsChanged(space.id, space.id, difference([...since.keys()], organisationIds));
    });
  }

  private async change(
    actor: Actor,
    ref: string,
    seen: number,
    work: (space: Space) => Promise<DomainEvent>,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const space = await this.rows.lock(actor, ref, 'staff', seen);
      const event = await work(space);
      await this.db.save(space);
      await this.events.record(actor, event);
    });
  }
}

function changedPeople(before: { personId: string }[], after: string[]): Difference {
  return difference(
    before.map((row) => row.personId),
    after,
  );
}

function difference(before: string[], after: string[]): Difference {
  const [old, now] = [new Set(before), new Set(after)];
  return { added: [...now].filter((id) => !old.has(id)), removed: [...old].filter((id) => !now.has(id)) };
}
