import { Injectable } from '@nestjs/common';
import { declarationDuty } from '../../../shared/calls.js';
import {
  ApplicationSent,
  AssessmentBegan,
  AssessorsNamed,
  CallCancelled,
  CallDecided,
  RapporteurNamed,
  ReserveCalled,
} from '../calls/call.events.js';
import { owedDeclarations } from '../calls/owed-declarations.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql, type Sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { Concerns, OnEvent } from '../kernel/events/listeners.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { speaksThen } from '../organisations/organisation.policy.js';
import { about } from './consultation-notices.js';
import { Notices } from './notices.js';

/** Tells people what comes of calls for applications, and what bodies ask of their members. */
@Injectable()
export class CallNotices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** The receipt, with its code. */
  @OnEvent(ApplicationSent)
  @Concerns<DataOf<typeof ApplicationSent>>(({ isFirst }) => isFirst)
  async received(event: RecordedEvent): Promise<void> {
    await this.notices.tell(about(event, 'application-received'), applicants(event.subjectId, this.clock.now()));
  }

  @OnEvent(CallDecided)
  async answered(event: RecordedEvent): Promise<void> {
    await this.tellAll(event, 'application-answered');
  }

  @OnEvent(CallCancelled)
  async cancelled(event: RecordedEvent): Promise<void> {
    await this.tellAll(event, 'application-cancelled');
  }

  @OnEvent(ReserveCalled)
  async calledUp(event: RecordedEvent): Promise<void> {
    await this.notices.tell(about(event, 'application-called-up'), applicants(event.subjectId, this.clock.now()));
  }

  @OnEvent(AssessorsNamed)
  async named(event: RecordedEvent<DataOf<typeof AssessorsNamed>>): Promise<void> {
    const { added } = event.data;
    await this.notices.tell(
      about(event, 'call-assessor'),
      sql`select person_id, null::uuid as guest_id from call_assessor
        where call_id = ${event.subjectId} and person_id = any(${added}::uuid[])`,
    );
  }

  @OnEvent(AssessmentBegan)
  async assessing(event: RecordedEvent): Promise<void> {
    await this.notices.tell(
      about(event, 'call-assessing'),
      sql`select person_id, null::uuid as guest_id from call_assessor where call_id = ${event.subjectId}`,
    );
  }

  @OnEvent(RapporteurNamed)
  async rapporteur(event: RecordedEvent<DataOf<typeof RapporteurNamed>>): Promise<void> {
    await this.notices.tell(
      about(event, 'rapporteur'),
      sql`select person_id, null::uuid as guest_id from seat_person where seat_id = ${event.data.seatId} and sitting = 'holder'`,
    );
  }

  /** Reminds members whose declaration of interests runs out soon, ran out or was never made; again every month. */
  @Cron('notices.remind-of-declarations', '0 6 * * *')
  async remindOfDeclarations(): Promise<void> {
    const now = this.clock.now();
    const bodies = await this.db.query<{ id: string }>(sql`
      select s.id from membership_rules r join space s on s.id = r.space_id
      where r.declares_interests and s.state = 'active'`);
    for (const { id } of bodies) {
      const eventId = `${id}@${now.toISOString().slice(0, 10)}`;
      await this.notices.tell(
        { kind: 'declaration-due', eventId, spaceId: id, subjectId: null, data: {} },
        owing(id, now),
      );
    }
  }

  /** Each applicant hears of their own application. */
  private async tellAll(event: RecordedEvent, kind: 'application-answered' | 'application-cancelled'): Promise<void> {
    const rows = await this.db.sql<{ id: string }>`
      select id from call_application where call_id = ${event.subjectId} and state = 'sent' order by id`;
    for (const { id } of rows)
      await this.notices.tell(
        { ...about(event, kind), subjectId: id, eventId: `${event.id}:${id}` },
        applicants(id, this.clock.now()),
      );
  }
}

/** Who applied; for an organisation everyone who speaks for it. */
const applicants = (applicationId: string, now: Date): Sql => sql`
  select person_id, null::uuid as guest_id from call_application where id = ${applicationId} and organisation_id is null
  union select its.person_id, null::uuid from call_application a join organisation_member its on its.organisation_id = a.organisation_id
    where a.id = ${applicationId} and ${speaksThen(now)}`;

/** Members who have to declare their interests and were not reminded lately. */
function owing(spaceId: string, now: Date): Sql {
  return sql`select h.person_id, null::uuid as guest_id ${owedDeclarations(
    now,
    sql`s.id = ${spaceId} and not exists (select 1 from notice n
      where n.kind = 'declaration-due' and n.space_id = s.id and n.person_id = h.person_id
        and n.created_at > ${now}::timestamptz - make_interval(days => ${declarationDuty.remindAgainDays}))`,
  )}`;
}
