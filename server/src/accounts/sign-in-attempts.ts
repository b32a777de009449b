import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { Problem } from '../kernel/http/problem.js';
import { keyedHash } from './secrets.js';

const attempts = 10;
const windowMinutes = 15;

/**
 * Counts attempts to sign in per address, known or not, whichever machine they come from. An attempt counts before the
 * password is checked, so that many at once gain nothing; success forgets them.
 */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws Problem `rate-limited` after ten attempts within a quarter of an hour */
  async count(email: string): Promise<void> {
    if (this.config.rateLimitFactor === 0) return;
    const now = this.clock.now();
    const windowStart = new Date(now.getTime() - windowMinutes * 60_000);
    const row = await this.db.one<{ attempts: number; since: Date }>`
      insert into sign_in_attempt as a (email_hash, attempts, since) values (${this.hash(email)}, 1, ${now})
      on conflict (email_hash) do update set
        attempts = case when a.since > ${windowStart} then a.attempts + 1 else 1 end,
        since = case when a.since > ${windowStart} then a.since else ${now} end
      returning attempts, since`;
    if (!row || row.attempts <= attempts * this.config.rateLimitFactor) return;
    const seconds = Math.max(1, Math.ceil((row.since.getTime() + windowMinutes * 60_000 - now.getTime()) / 1000));
    throw new Problem('rate-limited', { retryAfter: seconds, params: { seconds } });
  }

  async forget(email: string): Promise<void> {
    await this.db.sql`delete from sign_in_attempt where email_hash = ${this.hash(email)}`;
  }

  /** The counter holds no address, only a keyed hash of it. */
  private hash(email: string): Buffer {
    return keyedHash(this.config.sessionSecret, `sign-in:${email}`);
  }
}
