import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { SignedIn } from './accounts.events.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';
import { Sessions } from './sessions.service.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** Signs people in. */
@Injectable()
export class SignIn {
  private readonly log = new Logger('SignIn');

  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
  ) {}

  /**
   * Begins a session and ends the one the same browser had.
   * @returns the token for the cookie
   * @throws Problem `credentials-wrong` whether the address or the password is wrong, `email-unconfirmed` when both are
   *   right but the address was never confirmed, `rate-limited` after too many attempts
   */
  async signIn(actor: Actor, input: { email: string; password: string }, userAgent: string): Promise<string> {
    await this.attempts.count(input.email);
    const person = await this.db.find(Person, { email: input.email });
    if (!(await this.passwords.matches(person?.passwordHash ?? null, input.password)) || !person) {
      this.log.warn('an attempt to sign in failed');
      throw new Problem('credentials-wrong');
    }
    if (person.state !== 'active') throw new Problem('email-unconfirmed');
    return this.db.transaction(async () => {
      await this.attempts.forget(input.email);
      if (actor.kind === 'person' && actor.id && actor.sessionId)
        await this.sessions.endAll(actor.id, { only: actor.sessionId });
      const session = await this.sessions.start(person.id, userAgent);
      await this.events.record({ ...actor, kind: 'person', id: person.id }, new SignedIn(person.id, session.id));
      return session.token;
    });
  }
}
