import { Injectable } from '@nestjs/common';
import { addDays } from '../../../../shared/deadlines.js';
import { organisationLimits } from '../../../../shared/organisations.js';
import { Clock } from '../../kernel/clock/clock.js';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { found } from '../../kernel/http/problem.js';
import { system } from '../../kernel/http/actor.js';
import { Cron, Job } from '../../kernel/jobs/decorators.js';
import { Jobs } from '../../kernel/jobs/jobs.js';
import { Mailer } from '../../kernel/mail/mailer.js';
import { Organisation } from '../organisation.entity.js';
import { organisationMessages } from '../organisation.messages.js';
import { Organisations } from '../organisations.js';
import { registerDay } from '../register-day.js';
import { Verifications } from '../verifications.js';

interface Reminder {
  organisationId: string;
  personId: string;
}

/** Ends verifications after their last day, and reminds the administrators a month before. */
@Injectable()
export class ExpireVerifications {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly organisations: Organisations,
    private readonly verifications: Verifications,
  ) {}

  @Cron('organisation.expire-verifications', '20 1 * * *')
  async expire(): Promise<void> {
    const over = await this.db.sql<{ organisationId: string }>`
      select organisation_id as "organisationId" from organisation_verification
      where ended_at is null and valid_until < ${registerDay(this.clock.now())} order by valid_until, id`;
    for (const { organisationId } of over) await this.endOne(organisationId);
  }

  private async endOne(organisationId: string): Promise<void> {
    await this.db.transaction(async () => {
      const organisation = found(await this.db.find(Organisation, { id: organisationId }, { lock: true }));
      // It may have been looked at again since.
      if (organisation.verifiedUntil === null || organisation.verifiedUntil >= registerDay(this.clock.now())) return;
      await this.verifications.end(system, organisation, 'expired');
    });
  }

  @Cron('organisation.remind-of-verifications', '30 6 * * *')
  async remind(): Promise<void> {
    const soon = addDays(registerDay(this.clock.now()), organisationLimits.verificationReminderDays);
    await this.db.transaction(async () => {
      const reminders = await this.db.sql<Reminder>`
        with soon as (
          update organisation_verification set reminded_at = ${this.clock.now()}
          where ended_at is null and reminded_at is null and valid_until <= ${soon} returning organisation_id)
        select m.organisation_id as "organisationId", m.person_id as "personId"
        from soon join organisation_member m on m.organisation_id = soon.organisation_id and m.role = 'administrator'`;
      for (const reminder of reminders) await this.jobs.add('organisation.remind-of-verification', reminder);
    });
  }

  @Job('organisation.remind-of-verification')
  async mail({ organisationId, personId }: Reminder): Promise<void> {
    const told = await this.db.one<{ email: string; language: string; until: string; slug: string }>`
      select p.email, p.language, o.verified_until::text as until, o.slug from organisation o join person p on p.id = ${personId}
      where o.id = ${organisationId} and p.state = 'active' and o.verified_until is not null`;
    if (!told) return;
    const { email: to, language, until, slug } = told;
    const values = {
      organisation: (await this.organisations.names([organisationId], language)).get(organisationId)?.name ?? '',
      day: new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format(new Date(until)),
      link: `${this.config.baseUrl}/organisations/${slug}`,
    };
    const subject = organisationMessages(language, 'verification-ends.subject', values);
    await this.mailer.send({
      to,
      subject,
      text: organisationMessages(language, 'verification-ends.text', values),
      language,
    });
  }
}
