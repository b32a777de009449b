import { Injectable } from '@nestjs/common';
import { accountLimits } from '../../../shared/accounts.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Problem } from '../kernel/http/problem.js';
import { newSecret, secretHash } from './secrets.js';

export type LinkPurpose = 'confirm' | 'reset';

const minutes: Record<LinkPurpose, number> = {
  confirm: accountLimits.confirmHours * 60,
  reset: accountLimits.resetMinutes,
};

/** Links to one person in an hour, so that nobody fills a stranger's mailbox. */
const hourly = 5;

/** Links that are sent by mail, work once and expire. */
@Injectable()
export class MailedLinks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** A new token for a link; null when this person was sent enough of them within the hour. */
  async issue(personId: string, purpose: LinkPurpose): Promise<string | null> {
    const now = this.clock.now();
    const token = newSecret();
    const rows = await this.db.sql`
      insert into mailed_link (token_hash, person_id, purpose, created_at, expires_at)
      select ${secretHash(token)}, ${personId}, ${purpose}, ${now}, ${new Date(now.getTime() + minutes[purpose] * 60_000)}
      where (select count(*) from mailed_link where person_id = ${personId} and created_at > ${new Date(now.getTime() - 3_600_000)}) < ${hourly}
      returning 1`;
    return rows.length > 0 ? token : null;
  }

  /**
   * Uses a link up and tells whose it is.
   * @throws Problem `link-used` the second time; `link-expired` when it is too old or was never given out
   */
  async use(token: string, purpose: LinkPurpose): Promise<string> {
    const now = this.clock.now();
    const hash = secretHash(token);
    const used = await this.db.one<{ personId: string }>`
      update mailed_link set used_at = ${now}
      where token_hash = ${hash} and purpose = ${purpose} and used_at is null and expires_at > ${now}
      returning person_id as "personId"`;
    if (used) return used.personId;
    const link = await this.db.one<{ usedAt: Date | null }>`
      select used_at as "usedAt" from mailed_link where token_hash = ${hash} and purpose = ${purpose}`;
    throw new Problem(link?.usedAt ? 'link-used' : 'link-expired');
  }

  /** Makes all links of a purpose that were sent to the person useless. */
  async withdraw(personId: string, purpose: LinkPurpose): Promise<void> {
    await this.db.sql`
      update mailed_link set used_at = ${this.clock.now()} where person_id = ${personId} and purpose = ${purpose} and used_at is null`;
  }
}
