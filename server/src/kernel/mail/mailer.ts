import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';

/** One mail, as text; paragraphs by empty lines. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  language: string;
  /** An entry for the reader's calendar, RFC 5545. */
  calendar?: string;
}

/** A mail that was caught instead of sent. */
export interface CaughtMail extends Mail {
  at: Date;
}

/** The mail server does not take this mail; it may take others. */
export class MailRefused extends Error {
  /** @param forGood whether asking again is of no use */
  constructor(
    message: string,
    readonly forGood: boolean,
  ) {
    super(message);
  }
}

/** Milliseconds for which a line to the mail server waits for a further mail: those of one moment share it. */
const idleTimeout = 5000;

/** Sends mail by SMTP; without an SMTP address mail is caught in memory and readable at `/dev/mail`. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  /** The last 200 caught mails, newest first; stays empty where mail is really sent. */
  readonly caught: CaughtMail[] = [];
  private readonly transport: Transporter | null;

  constructor(private readonly config: Config) {
    this.transport = config.catchesMail ? null : createTransport({ url: config.smtpUrl, pool: true, idleTimeout });
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  /**
   * Sends one mail.
   * @throws MailRefused when the mail server does not take this one; Error when it takes none, so that the job that sends
   *   it is tried again. Both hold codes only: what the server says repeats the address, and a failed job stands in the log
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
      ...(mail.calendar ? { icalEvent: { method: 'PUBLISH', filename: 'meeting.ics', content: mail.calendar } } : {}),
      headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
    });
    await sending.catch((failure: Failure) => {
      throw withoutAddress(failure);
    });
  }
}

/** What the library tells of a mail that did not go out. */
interface Failure {
  code?: string;
  /** The command that was refused, such as `RCPT TO`. */
  command?: string;
  responseCode?: number;
}

function withoutAddress({ code = 'unknown', command, responseCode }: Failure): Error {
  const text = ['the mail was not sent:', code, responseCode].filter(Boolean).join(' ');
  const ofThisMail = (code === 'EENVELOPE' && command !== 'MAIL FROM') || code === 'EMESSAGE';
  // Four hundreds are for now: a full mailbox, or a server that wants to be asked twice.
  return ofThisMail ? new MailRefused(text, code === 'EENVELOPE' && (responseCode ?? 500) >= 500) : new Error(text);
}
