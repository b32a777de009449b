import { Injectable } from '@nestjs/common';
import { accountLimits } from '../../../../shared/accounts.js';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { Job } from '../../kernel/jobs/decorators.js';
import { Mailer } from '../../kernel/mail/mailer.js';
import { accountMessages } from '../account.messages.js';
import { type LinkPurpose, MailedLinks } from '../mailed-links.js';
import { Person } from '../person.entity.js';

export interface PersonOrder {
  personId: string;
}

type Letter = 'confirm' | 'reset' | 'existing' | 'password-changed';

/** Mails to people with an account. Links are made here, when the mail leaves, so that no order holds one. */
@Injectable()
export class AccountMail {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly links: MailedLinks,
    private readonly mailer: Mailer,
  ) {}

  @Job('account.send-confirmation')
  async sendConfirmation({ personId }: PersonOrder): Promise<void> {
    const person = await this.db.find(Person, { id: personId, state: 'unconfirmed' });
    if (person) await this.sendLink(person, 'confirm', 'confirm', '/confirm');
  }

  @Job('account.send-reset')
  async sendReset({ personId }: PersonOrder): Promise<void> {
    const person = await this.db.find(Person, { id: personId });
    if (person) await this.sendLink(person, 'reset', 'reset', '/reset');
  }

  /** For someone who signs up with an address that has an account: only the mail tells, never the answer. */
  @Job('account.tell-existing')
  async tellExisting({ personId }: PersonOrder): Promise<void> {
    const person = await this.db.find(Person, { id: personId, state: 'active' });
    if (person) await this.sendLink(person, 'existing', 'reset', '/reset');
  }

  @Job('account.tell-password-changed')
  async tellPasswordChanged({ personId }: PersonOrder): Promise<void> {
    const person = await this.db.find(Person, { id: personId });
    if (person) await this.send(person, 'password-changed', `${this.config.baseUrl}/forgot`);
  }

  private async sendLink(person: Person, letter: Letter, purpose: LinkPurpose, path: string): Promise<void> {
    const token = await this.links.issue(person.id, purpose);
    if (token) await this.send(person, letter, `${this.config.baseUrl}${path}?token=${token}`);
  }

  private async send(person: Person, letter: Letter, link: string): Promise<void> {
    if (!person.email) return;
    const values = {
      name: person.name,
      link,
      signIn: `${this.config.baseUrl}/sign-in`,
      hours: accountLimits.confirmHours,
      minutes: accountLimits.resetMinutes,
    };
    await this.mailer.send({
      to: person.email,
      subject: accountMessages(person.language, `${letter}.subject`),
      text: accountMessages(person.language, `${letter}.text`, values),
      language: person.language,
    });
  }
}
