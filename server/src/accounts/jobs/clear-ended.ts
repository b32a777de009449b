import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock/clock.js';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { Cron } from '../../kernel/jobs/decorators.js';

/** Deletes what is of no more use, after the days the operator has set. */
@Injectable()
export class ClearEnded {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Ended sessions, used and old links, revoked tokens, counters, and accounts that nobody ever confirmed. */
  @Cron('account.clear-ended', '17 3 * * *')
  async clear(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - this.config.retentionDays * 24 * 3_600_000);
    await this.db.transaction(async () => {
      await this.db.sql`delete from session where least(ended_at, expires_at) < ${before}`;
      await this.db.sql`delete from mailed_link where least(used_at, expires_at) < ${before}`;
      await this.db.sql`delete from api_token where least(revoked_at, expires_at) < ${before}`;
      await this.db.sql`delete from sign_in_attempt where since < ${before}`;
      await this.db.sql`
        delete from mailed_link
        where person_id in (select id from person where state = 'unconfirmed' and created_at < ${before})`;
      await this.db.sql`delete from person where state = 'unconfirmed' and created_at < ${before}`;
    });
  }
}
