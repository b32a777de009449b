import { Injectable } from '@nestjs/common';
import type { InterfaceLanguage } from '../../../shared/accounts.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { found, Problem } from '../kernel/http/problem.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { PasswordChanged, ProfileChanged } from './accounts.events.js';
import { MailedLinks } from './mailed-links.js';
import { assertUnguessable } from './password-rules.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';
import { Sessions } from './sessions.service.js';
import { signedIn } from './signed-in.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** What people change about themselves. */
@Injectable()
export class Profile {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly links: MailedLinks,
    private readonly attempts: SignInAttempts,
  ) {}

  /**
   * Changes name or language.
   * @param seen the version the person has seen
   * @throws Problem `version-conflict` when it was changed elsewhere meanwhile
   */
  async change(actor: Actor, seen: number, input: { name?: string; language?: InterfaceLanguage }): Promise<void> {
    await this.db.transaction(async () => {
      const person = await this.own(actor);
      assertVersion(person, seen);
      Object.assign(person, input, { version: person.version + 1 });
      await this.db.save(person);
      await this.events.record(actor, new ProfileChanged(person.id));
    });
  }

  /**
   * Sets a new password and signs the person out everywhere else; a mail tells them.
   * @throws Problem `credentials-wrong` when the present password is not right, `validation-failed` when the new one is too
   *   easily guessed
   */
  async changePassword(actor: Actor, input: { currentPassword: string; password: string }): Promise<void> {
    await this.assertPassword(actor, input.currentPassword);
    const passwordHash = await this.passwords.hash(input.password);
    await this.db.transaction(async () => {
      const person = await this.own(actor);
      assertUnguessable(input.password, person, '/password');
      person.passwordHash = passwordHash;
      await this.db.save(person);
      await this.sessions.endAll(person.id, { except: actor.sessionId });
      await this.links.withdraw(person.id, 'reset');
      await this.events.record(actor, new PasswordChanged(person.id));
      await this.jobs.add('account.tell-password-changed', { personId: person.id });
    });
  }

  /**
   * Makes sure that it is the person who sits there: a session may have been left open.
   * @throws Problem `credentials-wrong`, or `rate-limited` after too many attempts
   */
  async assertPassword(actor: Actor, password: string): Promise<void> {
    const person = found(await this.db.find(Person, { id: signedIn(actor) }));
    const email = person.email ?? '';
    await this.attempts.count(email);
    if (!(await this.passwords.matches(person.passwordHash, password))) throw new Problem('credentials-wrong');
    await this.attempts.forget(email);
  }

  private async own(actor: Actor): Promise<Person> {
    return found(await this.db.find(Person, { id: signedIn(actor), state: 'active' }, { lock: true }));
  }
}
