import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock/clock.js';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { Cron } from '../../kernel/jobs/decorators.js';

/** Deletes invitations that are of no more use, and the addresses in them, after the days the operator has set. */
@Injectable()
export class ClearInvitations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Cron('organisation.clear-invitations', '27 3 * * *')
  async clear(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - this.config.retentionDays * 24 * 3_600_000);
    await this.db.sql`delete from organisation_invitation where least(accepted_at, revoked_at, expires_at) < ${before}`;
  }
}
