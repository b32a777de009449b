import 'reflect-metadata';
import { readConfig } from '../../server/src/kernel/config/config.js';
import { Mailer, MailRefused } from '../../server/src/kernel/mail/mailer.js';
import { startSmtpSink } from '../support/smtp-sink.js';

const mail = { to: 'noor@example.org', subject: 'Your receipt', text: 'Hello', language: 'en' };
const mailer = (SMTP_URL: string) => new Mailer(readConfig({ DATABASE_URL: 'postgres://nowhere', SMTP_URL }));

describe('a mail that is refused', () => {
  it.each([
    [550, true],
    [452, false],
  ])('with %d fails without telling the address, which would end up in the log', async (code, forGood) => {
    const sink = await startSmtpSink();
    sink.refuse(mail.to, code);
    try {
      const failure = await mailer(sink.url)
        .send(mail)
        .catch((error: Error) => error);

      expect(failure).toBeInstanceOf(MailRefused);
      expect(failure).toMatchObject({ message: `the mail was not sent: EENVELOPE ${code}`, forGood });
    } finally {
      await sink.close();
    }
  });

  it('because no server answers is no refusal', async () => {
    const failure = await mailer('smtp://127.0.0.1:1')
      .send(mail)
      .catch((error: Error) => error);

    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(MailRefused);
  });
});
