import { Injectable } from '@nestjs/common';
import type { InterfaceLanguage } from '../../../shared/accounts.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { newId } from '../kernel/ids.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { AccountConfirmed, AccountCreated } from './accounts.events.js';
import { MailedLinks } from './mailed-links.js';
import { assertUnguessable } from './password-rules.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';

export interface NewAccount {
  email: string;
  password: string;
  name: string;
  language: InterfaceLanguage;
}

/** Makes accounts. No answer tells whether an address has one; the mail does. */
@Injectable()
export class SignUp {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly links: MailedLinks,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Makes an account that waits for its confirmation, or mails the one who holds the address.
   * @throws Problem `validation-failed` when the password is too easily guessed
   */
  async signUp(actor: Actor, input: NewAccount): Promise<void> {
    assertUnguessable(input.password, input, '/password');
    const passwordHash = await this.passwords.hash(input.password);
    await this.db.transaction(async () => {
      const created = await this.insert(input, passwordHash);
      if (!created) return this.answerHolder(input.email);
      await this.events.record(actor, new AccountCreated(created));
      await this.jobs.add('account.send-confirmation', { personId: created });
    });
  }

  /** Sends the confirmation again, to an account that waits for it. */
  async resend(email: string): Promise<void> {
    const person = await this.db.find(Person, { email, state: 'unconfirmed' });
    if (person) await this.jobs.add('account.send-confirmation', { personId: person.id });
  }

  /**
   * Confirms the address by the link that was mailed to it.
   * @throws Problem `link-used` or `link-expired`
   */
  async confirm(actor: Actor, token: string): Promise<void> {
    await this.db.transaction(async () => {
      const personId = await this.links.use(token, 'confirm');
      const confirmed = await this.db.sql`
        update person set state = 'active', confirmed_at = ${this.clock.now()} where id = ${personId} and state = 'unconfirmed' returning 1`;
      if (confirmed.length > 0) await this.events.record(actor, new AccountConfirmed(personId));
    });
  }

  /** The new person's id, or null when the address has an account. */
  private async insert(input: NewAccount, passwordHash: string): Promise<string | null> {
    const row = await this.db.one<{ id: string }>`
      insert into person (id, email, name, language, password_hash, created_at)
      values (${newId()}, ${input.email}, ${input.name}, ${input.language}, ${passwordHash}, ${this.clock.now()})
      on conflict (email) where email is not null do nothing returning id`;
    return row?.id ?? null;
  }

  private async answerHolder(email: string): Promise<void> {
    const person = await this.db.find(Person, { email });
    if (!person) return;
    const order = person.state === 'active' ? 'account.tell-existing' : 'account.send-confirmation';
    await this.jobs.add(order, { personId: person.id });
  }
}
