import { Injectable } from '@nestjs/common';
import { agreementLimits, openCommitmentStatuses } from '../../../shared/agreements.js';
import { AgreementOpened, PartyAdded } from '../agreements/agreement.events.js';
import { partReadBy } from '../bodies/readable-part.js';
import { DocumentPublished } from '../documents/document.events.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, sql, type Sql } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { speaksThen } from '../organisations/organisation.policy.js';
import { Notices } from './notices.js';

/** An agreement that can be signed. */
interface Open {
  id: string;
  spaceId: string;
}

/** A commitment whose day is near or just over. */
interface Due {
  id: string;
  spaceId: string;
  text: string;
  dueOn: string;
  isOver: boolean;
}

/** Asks those who can bind a party to sign, and reminds them of what they promised. */
@Injectable()
export class AgreementNotices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  @OnEvent(AgreementOpened, PartyAdded)
  async asked({ id, subjectId }: RecordedEvent): Promise<void> {
    await this.ask(id, sql`g.id = ${subjectId}`);
  }

  /** A new version asks everyone again. */
  @OnEvent(DocumentPublished)
  async published({ id, subjectId }: RecordedEvent): Promise<void> {
    await this.ask(id, sql`g.document_id = ${subjectId}`);
  }

  /** Two weeks before the day, and when it is over. */
  @Cron('commitments.remind', '15 5 * * *')
  async remind(): Promise<void> {
    for (const { id, spaceId, text, dueOn, isOver } of await this.due()) {
      const kind = isOver ? ('commitment-overdue' as const) : ('commitment-due' as const);
      const told = { commitmentId: id, due: dueOn, explanation: text };
      await this.notices.tell(
        { kind, eventId: `${id}@${dueOn}`, spaceId, subjectId: id, data: told },
        this.representatives(sql`join commitment c on c.organisation_id = its.organisation_id
          join space s on s.id = c.space_id where c.id = ${id}`),
      );
    }
  }

  private async ask(eventId: string, which: Sql): Promise<void> {
    const [open] = await this.db.query<Open>(sql`
      select g.id, g.space_id as "spaceId" from agreement g where ${which} and g.state = 'open'`);
    if (!open) return;
    const { id, spaceId } = open;
    await this.notices.tell(
      { kind: 'sign-asked', eventId, spaceId, subjectId: id, data: { agreementId: id } },
      this.representatives(sql`join agreement_party p on p.organisation_id = its.organisation_id
        join agreement g on g.id = p.agreement_id join document d on d.id = g.document_id join space s on s.id = g.space_id
        where g.id = ${id} and not exists (select 1 from agreement_signature x
          where x.party_id = p.id and x.version_id = d.current_version_id and x.withdrawn_at is null)
        and not exists (select 1 from notice n where n.kind = 'sign-asked' and n.subject_id = g.id
          and n.person_id = its.person_id and n.created_at >= (select v.published_at from document_version v where v.id = d.current_version_id)
          and n.created_at >= g.opened_at)`),
    );
  }

  private due(): Promise<Due[]> {
    const today = sql`(${this.clock.now()}::timestamptz at time zone s.time_zone)::date`;
    return this.db.query<Due>(sql`
      select c.id, c.space_id as "spaceId", left(c.text, 500) as text, c.due_on::text as "dueOn", c.due_on < ${today} as "isOver"
      from commitment c join space s on s.id = c.space_id
      where c.status in (${join([...openCommitmentStatuses])}) and s.state = 'active'
        and c.due_on between ${today} - ${agreementLimits.reminderDays}::int and ${today} + ${agreementLimits.reminderDays}::int
      order by c.id`);
  }

  /** Those who may bind the organisations of these rows today, as far as they may read this part of the body in the row `s`. */
  private representatives(rows: Sql): Sql {
    return sql`select its.person_id, null::uuid as guest_id from organisation_member its ${rows}
      and ${speaksThen(this.clock.now())} and ${partReadBy(sql`its.person_id`, 'agreements')}`;
  }
}
