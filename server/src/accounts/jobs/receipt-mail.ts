import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { Job } from '../../kernel/jobs/decorators.js';
import { Mailer } from '../../kernel/mail/mailer.js';
import { accountMessages } from '../account.messages.js';
import { Guest } from '../guest.entity.js';
import { unsealText } from '../sealed-text.js';

/** Mails guests their receipt code. */
@Injectable()
export class ReceiptMail {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  @Job('guest.send-receipt')
  async send({ guestId, sealedCode }: { guestId: string; sealedCode: string }): Promise<void> {
    const guest = await this.db.find(Guest, { id: guestId });
    if (!guest?.email) return;
    const code = unsealText(this.config.sessionSecret, sealedCode);
    const values = { name: guest.displayName, code, link: `${this.config.baseUrl}/receipt` };
    await this.mailer.send({
      to: guest.email,
      subject: accountMessages(guest.language, 'receipt.subject'),
      text: accountMessages(guest.language, 'receipt.text', values),
      language: guest.language,
    });
  }
}
