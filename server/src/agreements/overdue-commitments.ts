import { Injectable } from '@nestjs/common';
import { openCommitmentStatuses } from '../../../shared/agreements.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { system } from '../kernel/http/actor.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { CommitmentOverdue } from './agreement.events.js';

/** Records that commitments are overdue, once for each day they were due on. What pages show follows from the clock alone. */
@Injectable()
export class OverdueCommitments {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** A day is over at midnight in the time zone of the body. */
  @Cron('commitments.overdue', '12 * * * *')
  async look(): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async () => {
      const overdue = await this.db.query<{ id: string; spaceId: string; dueOn: string }>(sql`
        update commitment c set overdue_since = c.due_on from space s
        where s.id = c.space_id and s.state = 'active' and c.status in (${join([...openCommitmentStatuses])})
          and c.due_on < (${now}::timestamptz at time zone s.time_zone)::date and c.overdue_since is distinct from c.due_on
        returning c.id, c.space_id as "spaceId", c.due_on::text as "dueOn"`);
      for (const { id, spaceId, dueOn } of overdue)
        await this.events.record(system, new CommitmentOverdue(spaceId, id, { dueOn }));
    });
  }
}
