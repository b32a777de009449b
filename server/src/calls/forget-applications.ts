import { Injectable } from '@nestjs/common';
import { AccountDeleted } from '../accounts/accounts.events.js';
import { applicationRetentionMonths } from '../../../shared/calls.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { Events } from '../kernel/events/events.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { system } from '../kernel/http/actor.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { Storage } from '../kernel/storage/storage.js';
import { ApplicationsDeleted } from './call.events.js';

/** Deletes what is not needed any more of what people wrote about themselves. */
@Injectable()
export class ForgetApplications {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly storage: Storage,
  ) {}

  /**
   * Applications that led to nothing go when they can no longer be contested, those of the reserve list as long after it ran
   * out. The statistics of the call stay.
   */
  @Cron('calls.forget-applications', '15 3 * * *')
  async forgetOld(): Promise<void> {
    const since = new Date(this.clock.now());
    since.setUTCMonth(since.getUTCMonth() - applicationRetentionMonths);
    const kept = sql`a.state = 'sent' and c.state = 'decided'
      and (a.outcome = 'appointed' or (a.outcome = 'reserve' and coalesce(c.reserve_until > ${since}::date, false)))`;
    await this.forget(sql`c.decided_at <= ${since} and not (${kept})`);
  }

  /**
   * With an account go its own applications, its conflicts of interest and declarations. What it sent for an organisation is the
   * organisation's and loses the name; assessments stay, without one.
   */
  @OnEvent(AccountDeleted)
  async forgetPerson({ subjectId: personId }: RecordedEvent): Promise<void> {
    await this.forget(sql`a.person_id = ${personId} and a.organisation_id is null`);
    await this.db.transaction(async () => {
      await this.db.sql`
        update call_application set person_id = null, name = '', public_name = null, gender = null where person_id = ${personId}`;
      await this.db.sql`
        delete from call_assessment m using call_assessor x
        where x.id = m.assessor_id and x.person_id = ${personId} and m.sent_at is null`;
      await this.db.sql`update call_assessor set person_id = null where person_id = ${personId}`;
      await this.db.sql`delete from call_recusal where person_id = ${personId}`;
      await this.db.sql`delete from interest_declaration where person_id = ${personId}`;
    });
  }

  /** Files go before their rows: a crash between the two leaves a row that is found again. */
  private async forget(which: Sql): Promise<void> {
    const rows = await this.db.query<{ id: string; callId: string; spaceId: string; fileKey: string | null }>(sql`
      select a.id, c.id as "callId", c.space_id as "spaceId", a.file_key as "fileKey"
      from call_application a join call c on c.id = a.call_id where ${which}`);
    for (const { fileKey } of rows) if (fileKey) await this.storage.delete(fileKey);
    await this.db.transaction(async () => {
      await this.db.sql`delete from call_application where id = any(${rows.map(({ id }) => id)}::uuid[])`;
      for (const [callId, { spaceId }] of new Map(rows.map((row) => [row.callId, row]))) {
        const count = rows.filter((row) => row.callId === callId).length;
        await this.events.record(system, new ApplicationsDeleted(spaceId, callId, { count }));
      }
    });
  }
}
