import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { AccountConfirmed, PasswordReset } from './accounts.events.js';
import { ApiTokens } from './api-tokens.js';
import { MailedLinks } from './mailed-links.js';
import { assertUnguessable } from './password-rules.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';
import { Sessions } from './sessions.service.js';

/** Lets someone who forgot the password, or lost it to someone else, take the account back. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly links: MailedLinks,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
  ) {}

  /** Mails a link, if the address has an account. */
  async order(email: string): Promise<void> {
    const person = await this.db.find(Person, { email });
    if (person) await this.jobs.add('account.send-reset', { personId: person.id });
  }

  /**
   * Sets the password, ends every session, link and API token, and confirms the address, to which the link was mailed.
   * @throws Problem `link-used`, `link-expired`, or `validation-failed` for a password too easily guessed; the link then
   *   still works
   */
  async complete(actor: Actor, input: { token: string; password: string }): Promise<void> {
    const passwordHash = await this.passwords.hash(input.password);
    await this.db.transaction(async () => {
      const personId = await this.links.use(input.token, 'reset');
      const person = found(await this.db.find(Person, { id: personId }, { lock: true }));
      assertUnguessable(input.password, person, '/password');
      person.passwordHash = passwordHash;
      await this.confirm(actor, person);
      await this.db.save(person);
      await this.sessions.endAll(personId);
      await this.tokens.revokeAll(personId);
      await this.links.withdraw(personId, 'reset');
      await this.events.record(actor, new PasswordReset(personId));
    });
  }

  private async confirm(actor: Actor, person: Person): Promise<void> {
    if (person.state !== 'unconfirmed') return;
    person.state = 'active';
    person.confirmedAt = this.clock.now();
    await this.events.record(actor, new AccountConfirmed(person.id));
  }
}
