import type { PlatformRole } from '../../../shared/accounts.js';
import { DomainEvent } from '../kernel/events/domain-event.js';

type Nothing = Record<string, never>;

/** Something that happened to an account; the subject is the person. */
abstract class AccountEvent extends DomainEvent<Nothing> {
  constructor(personId: string) {
    super(null, personId, {});
  }
}

/** Someone signed up; the e-mail address is not confirmed yet. */
export class AccountCreated extends AccountEvent {
  static readonly type = 'account.created';
}

/** The holder of the address followed the link. */
export class AccountConfirmed extends AccountEvent {
  static readonly type = 'account.confirmed';
}

/** Name or language were changed. */
export class ProfileChanged extends AccountEvent {
  static readonly type = 'account.profile-changed';
}

/** The password was changed by someone who knew the old one. */
export class PasswordChanged extends AccountEvent {
  static readonly type = 'account.password-changed';
}

/** The password was set through a mailed link; all sessions and tokens ended. */
export class PasswordReset extends AccountEvent {
  static readonly type = 'account.password-reset';
}

/**
 * The account is gone: no name, no address, no way in. What the person contributed stays without a name; newer features
 * end whatever else the person had.
 */
export class AccountDeleted extends AccountEvent {
  static readonly type = 'account.deleted';
}

/** Someone was given another role on the platform. */
export class PlatformRoleChanged extends DomainEvent<{ role: PlatformRole }> {
  static readonly type = 'account.role-changed';

  constructor(personId: string, role: PlatformRole) {
    super(null, personId, { role });
  }
}

/** A session began; `data.sessionId` names it. */
export class SignedIn extends DomainEvent<{ sessionId: string }> {
  static readonly type = 'account.signed-in';

  constructor(personId: string, sessionId: string) {
    super(null, personId, { sessionId });
  }
}

/** Sessions were ended by the person: by signing out, or from the list. */
export class SessionsEnded extends DomainEvent<{ sessionIds: string[] }> {
  static readonly type = 'account.sessions-ended';

  constructor(personId: string, sessionIds: string[]) {
    super(null, personId, { sessionIds });
  }
}

/** A personal API token was made. */
export class ApiTokenCreated extends DomainEvent<{ tokenId: string; scopes: string[] }> {
  static readonly type = 'account.token-created';

  constructor(personId: string, tokenId: string, scopes: string[]) {
    super(null, personId, { tokenId, scopes });
  }
}

/** A personal API token was revoked. */
export class ApiTokenRevoked extends DomainEvent<{ tokenId: string }> {
  static readonly type = 'account.token-revoked';

  constructor(personId: string, tokenId: string) {
    super(null, personId, { tokenId });
  }
}

/** A person took what a guest contributed into their account; the subject is the guest. */
export class GuestClaimed extends DomainEvent<{ personId: string }> {
  static readonly type = 'guest.claimed';

  constructor(guestId: string, personId: string) {
    super(null, guestId, { personId });
  }
}
