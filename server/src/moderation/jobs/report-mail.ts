import { Injectable } from '@nestjs/common';
import { unsealText } from '../../accounts/sealed-text.js';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { Job } from '../../kernel/jobs/decorators.js';
import { Mailer } from '../../kernel/mail/mailer.js';
import { CommentReport } from '../comment-report.entity.js';
import { reportMessages } from '../report.messages.js';

/** Mails readers without an account the receipt of their report. Regulation (EU) 2022/2065 art. 16(4). */
@Injectable()
export class ReportMail {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  @Job('report.send-receipt')
  async send({ reportId, sealedCode }: { reportId: string; sealedCode: string }): Promise<void> {
    const report = await this.db.find(CommentReport, { id: reportId });
    if (!report?.email) return;
    const code = unsealText(this.config.sessionSecret, sealedCode);
    await this.mailer.send({
      to: report.email,
      subject: reportMessages(report.language, 'receipt.subject'),
      text: reportMessages(report.language, 'receipt.text', { code, link: `${this.config.baseUrl}/report` }),
      language: report.language,
    });
  }
}
