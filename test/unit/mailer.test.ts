import 'reflect-metadata';
import { readConfig } from '../../server/src/kernel/config/config.js';
import { Mailer } from '../../server/src/kernel/mail/mailer.js';
import { startSmtpSink } from '../support/smtp-sink.js';

const mail = { to: 'noor@example.org', subject: 'Your receipt', text: 'Hello', language: 'en' };
const mailer = (SMTP_URL: string) => new Mailer(readConfig({ DATABASE_URL: 'postgres://nowhere', SMTP_URL }));

describe('a mail', () => {
  it('that is refused fails without telling the address, which would end up in the log', async () => {
    const sink = await startSmtpSink({ refuses: true });
    try {
      const failure = await mailer(sink.url)
        .send(mail)
        .catch((error: Error) => error);

      expect(failure).toBeInstanceOf(Error);
      expect(String(failure)).toBe('Error: the mail was not sent: EENVELOPE 550');
    } finally {
      await sink.close();
    }
  });
});
