import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';

/** One mail, as text; paragraphs by empty lines. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  language: string;
}

/** A mail that was caught instead of sent. */
export interface CaughtMail extends Mail {
  at: Date;
}

/** Sends mail by SMTP; without an SMTP address mail is caught in memory and readable at `/dev/mail`. */
@Injectable()
export class Mailer {
  /** The last 200 caught mails, newest first; stays empty where mail is really sent. */
  readonly caught: CaughtMail[] = [];
  private readonly transport: Transporter | null;

  constructor(private readonly config: Config) {
    this.transport = config.smtpUrl ? createTransport(config.smtpUrl) : null;
  }

  /**
   * Sends one mail.
   * @throws Error when the mail server refuses, so that the job that sends it is tried again. It holds codes only: what
   *   the server says repeats the address, and a failed job stands in the log
   */
  async send(mail: Mail): Promise<void> {
    if (!this.transport) {
      this.caught.unshift({ ...mail, at: new Date() });
      this.caught.length = Math.min(this.caught.length, 200);
      return;
    }
    const sending = this.transport.sendMail({
      from: this.config.mailFrom,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
    });
    await sending.catch((error: { code?: string; responseCode?: number }) => {
      throw new Error(`the mail was not sent: ${error.code ?? 'unknown'} ${error.responseCode ?? ''}`.trim());
    });
  }
}
