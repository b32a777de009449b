import { Injectable } from '@nestjs/common';
import { organisationLimits, type OrganisationRole } from '../../../shared/organisations.js';
import { signedIn } from '../accounts/signed-in.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { Members } from './members.js';
import { InvitationRevoked, MemberInvited } from './organisation.events.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationInvitation } from './organisation-people.entity.js';
import { organisationPolicy } from './organisation.policy.js';

export interface InvitationRow {
  id: string;
  email: string;
  role: OrganisationRole;
  createdAt: Date;
  expiresAt: Date;
}

const day = 24 * 3_600_000;
/** Invitations one person may send in a day, so that nobody mails strangers through us. */
const daily = 50;

/** Invitations into an organisation. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly members: Members,
  ) {}

  /**
   * Invites whoever reads mail at an address; an invitation that waits there is replaced.
   * @throws Problem `already-exists` when a member has this address, `rate-limited` after 50 in a day
   */
  async invite(
    actor: Actor,
    organisationId: string,
    input: { email: string; role: OrganisationRole },
  ): Promise<InvitationRow> {
    return this.db.transaction(async () => {
      await this.hold(actor, organisationId);
      await this.members.assertMayGive(actor, organisationId, input.role);
      await this.assertMayMail(signedIn(actor), organisationId, input.email);
      await this.withdraw(organisationId, input.email);
      const invitation = this.row(actor, organisationId, input);
      await this.db.insert(OrganisationInvitation, invitation);
      await this.jobs.add('organisation.send-invitation', { invitationId: invitation.id });
      await this.events.record(actor, new MemberInvited(organisationId, invitation));
      return asRow(invitation);
    });
  }

  /** Invitations that nobody has accepted yet and that still can be, newest first. */
  async list(actor: Actor, organisationId: string): Promise<InvitationRow[]> {
    const organisation = found(await this.db.find(Organisation, { id: organisationId }));
    authorize(actor, organisationPolicy, 'manageMembers', organisation);
    return this.db.sql<InvitationRow>`
      select id, email, role, created_at as "createdAt", expires_at as "expiresAt" from organisation_invitation
      where organisation_id = ${organisationId} and accepted_at is null and revoked_at is null and expires_at > ${this.clock.now()}
      order by id desc`;
  }

  /**
   * Makes an invitation useless.
   * @throws Problem `not-found` when it is not one of the organisation's that wait
   */
  async revoke(actor: Actor, organisationId: string, invitationId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(actor, organisationId);
      const revoked = await this.db.one<{ id: string; role: OrganisationRole }>`
        update organisation_invitation set revoked_at = ${this.clock.now()}
        where id = ${invitationId} and organisation_id = ${organisationId} and accepted_at is null and revoked_at is null
        returning id, role`;
      await this.events.record(actor, new InvitationRevoked(organisationId, found(revoked)));
    });
  }

  private async hold(actor: Actor, organisationId: string): Promise<void> {
    const organisation = found(await this.db.find(Organisation, { id: organisationId }, { lock: true }));
    authorize(actor, organisationPolicy, 'manageMembers', organisation);
  }

  private async assertMayMail(personId: string, organisationId: string, email: string): Promise<void> {
    const members = await this.db.sql`
      select 1 from organisation_member m join person p on p.id = m.person_id
      where m.organisation_id = ${organisationId} and p.email = ${email}`;
    if (members.length > 0) throw new Problem('already-exists');
    const since = new Date(this.clock.now().getTime() - day);
    const sent = await this.db.one<{ count: number }>`
      select count(*)::int as count from organisation_invitation where invited_by = ${personId} and created_at > ${since}`;
    const seconds = 3600;
    if ((sent?.count ?? 0) >= daily) throw new Problem('rate-limited', { retryAfter: seconds, params: { seconds } });
  }

  private async withdraw(organisationId: string, email: string): Promise<void> {
    await this.db.sql`
      update organisation_invitation set revoked_at = ${this.clock.now()}
      where organisation_id = ${organisationId} and email = ${email} and accepted_at is null and revoked_at is null`;
  }

  private row(
    actor: Actor,
    organisationId: string,
    input: { email: string; role: OrganisationRole },
  ): OrganisationInvitation {
    const createdAt = this.clock.now();
    return {
      id: newId(),
      organisationId,
      email: input.email,
      role: input.role,
      tokenHash: null,
      invitedBy: signedIn(actor),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + organisationLimits.invitationDays * day),
      acceptedAt: null,
      acceptedBy: null,
      revokedAt: null,
    };
  }
}

function asRow({ id, email, role, createdAt, expiresAt }: OrganisationInvitation): InvitationRow {
  return { id, email, role, createdAt, expiresAt };
}
