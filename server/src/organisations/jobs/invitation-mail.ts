import { Injectable } from '@nestjs/common';
import { organisationLimits } from '../../../../shared/organisations.js';
import { Person } from '../../accounts/person.entity.js';
import { newSecret, secretHash } from '../../accounts/secrets.js';
import { Clock } from '../../kernel/clock/clock.js';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { Job } from '../../kernel/jobs/decorators.js';
import { Mailer } from '../../kernel/mail/mailer.js';
import { organisationMessages } from '../organisation.messages.js';
import { OrganisationInvitation } from '../organisation-people.entity.js';
import { Organisations } from '../organisations.js';

/** Mails invitations. The token is made here, when the mail leaves, so that no order holds one. */
@Injectable()
export class InvitationMail {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly organisations: Organisations,
    private readonly mailer: Mailer,
  ) {}

  @Job('organisation.send-invitation')
  async send({ invitationId }: { invitationId: string }): Promise<void> {
    const token = newSecret();
    const invitation = await this.withToken(invitationId, token);
    if (!invitation) return;
    const { language, inviter } = await this.people(invitation);
    const name = (await this.organisations.names([invitation.organisationId], language)).get(invitation.organisationId);
    const values = {
      organisation: name?.name ?? '',
      inviter,
      role: invitation.role,
      link: `${this.config.baseUrl}/invitations?token=${token}`,
      days: organisationLimits.invitationDays,
    };
    await this.mailer.send({
      to: invitation.email,
      subject: organisationMessages(language, 'invitation.subject', values),
      text: organisationMessages(language, 'invitation.text', values),
      language,
    });
  }

  private async withToken(invitationId: string, token: string): Promise<OrganisationInvitation | null> {
    await this.db.sql`
      update organisation_invitation set token_hash = ${secretHash(token)}
      where id = ${invitationId} and accepted_at is null and revoked_at is null and expires_at > ${this.clock.now()}`;
    return this.db.find(OrganisationInvitation, { id: invitationId, tokenHash: secretHash(token) });
  }

  /** In the language of the one invited if they have an account, else of the one who invites. */
  private async people({ email, invitedBy }: OrganisationInvitation): Promise<{ language: string; inviter: string }> {
    const inviter = await this.db.find(Person, { id: invitedBy });
    const invited = await this.db.find(Person, { email });
    return { language: invited?.language ?? inviter?.language ?? 'en', inviter: inviter?.name ?? '' };
  }
}
