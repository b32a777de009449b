import type { OrganisationRole } from '../../../shared/organisations.js';
import { DomainEvent } from '../kernel/events/domain-event.js';

/** Something that happened to an organisation as a whole; the subject is the organisation. */
abstract class OrganisationEvent extends DomainEvent<Record<string, never>> {
  constructor(organisationId: string) {
    super(null, organisationId, {});
  }
}

export class OrganisationCreated extends OrganisationEvent {
  static readonly type = 'organisation.created';
}

/** Names or profile were changed; `data.fields` tells which. */
export class OrganisationChanged extends DomainEvent<{ fields: string[] }> {
  static readonly type = 'organisation.changed';

  constructor(organisationId: string, fields: string[]) {
    super(null, organisationId, { fields });
  }
}

/** Staff vouch that the organisation is what it says. */
export class OrganisationVerified extends OrganisationEvent {
  static readonly type = 'organisation.verified';
}

/** Staff vouch no longer, or what they vouched for was changed. */
export class OrganisationUnverified extends OrganisationEvent {
  static readonly type = 'organisation.unverified';
}

/** Something that happened to an invitation; the subject is the organisation. */
abstract class InvitationEvent extends DomainEvent<{ invitationId: string; role: OrganisationRole }> {
  constructor(organisationId: string, invitation: { id: string; role: OrganisationRole }) {
    super(null, organisationId, { invitationId: invitation.id, role: invitation.role });
  }
}

export class MemberInvited extends InvitationEvent {
  static readonly type = 'organisation.member-invited';
}

export class InvitationRevoked extends InvitationEvent {
  static readonly type = 'organisation.invitation-revoked';
}

/** Something that happened to someone's place in an organisation; the subject is the organisation. */
abstract class MemberEvent extends DomainEvent<{ personId: string; role: OrganisationRole }> {
  constructor(organisationId: string, personId: string, role: OrganisationRole) {
    super(null, organisationId, { personId, role });
  }
}

export class MemberJoined extends MemberEvent {
  static readonly type = 'organisation.member-joined';
}

/** `data.role` is the new one. */
export class MemberRoleChanged extends MemberEvent {
  static readonly type = 'organisation.member-role-changed';
}

/** The member left, was removed, or deleted the account; `data.role` is the last one. */
export class MemberLeft extends MemberEvent {
  static readonly type = 'organisation.member-left';
}

/** Somebody has a role until a day; `data.role` is that role, and `until` its last day. */
export class RoleDelegated extends DomainEvent<{ personId: string; role: OrganisationRole; until: string }> {
  static readonly type = 'organisation.role-delegated';

  constructor(organisationId: string, personId: string, role: OrganisationRole, until: string) {
    super(null, organisationId, { personId, role, until });
  }
}

/** A delegation is over; `data.role` is the role that ended. */
export class DelegationEnded extends MemberEvent {
  static readonly type = 'organisation.delegation-ended';
}

/** What somebody had open in the organisation's name is another's now. */
export class TasksHandedOver extends DomainEvent<{ from: string; to: string; tasks: number }> {
  static readonly type = 'organisation.tasks-handed-over';

  constructor(organisationId: string, change: { from: string; to: string; tasks: number }) {
    super(null, organisationId, change);
  }
}

/** Something between an umbrella and an organisation; the subject is the umbrella. */
abstract class AffiliationEvent extends DomainEvent<{ memberId: string }> {
  constructor(umbrellaId: string, memberId: string) {
    super(null, umbrellaId, { memberId });
  }
}

/** One side says that the organisation belongs to the umbrella; the other has not confirmed it yet. */
export class AffiliationAsked extends AffiliationEvent {
  static readonly type = 'organisation.affiliation-asked';
}

/** Both sides say so: the umbrella speaks for it. */
export class AffiliationConfirmed extends AffiliationEvent {
  static readonly type = 'organisation.affiliation-confirmed';
}

/** One side ended it, declined it or took the question back. */
export class AffiliationEnded extends AffiliationEvent {
  static readonly type = 'organisation.affiliation-ended';
}

/** Two were one: what was the other's is this one's now. The subject is the one that stays. */
export class OrganisationsMerged extends DomainEvent<{ mergedId: string }> {
  static readonly type = 'organisation.merged';

  constructor(organisationId: string, mergedId: string) {
    super(null, organisationId, { mergedId });
  }
}
