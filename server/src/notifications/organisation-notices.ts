import { Injectable } from '@nestjs/common';
import type { AffiliationSide } from '../../../shared/organisations.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import {
  AffiliationAsked,
  AffiliationConfirmed,
  AffiliationEnded,
  DelegationEnded,
  RoleDelegated,
} from '../organisations/organisation.events.js';
import { administersThen } from '../organisations/organisation.policy.js';
import { about } from './consultation-notices.js';
import { Notices } from './notices.js';

type Affiliation = RecordedEvent<DataOf<typeof AffiliationAsked>>;

/** Tells those who keep an organisation of what others say of it, and people that they stand in for somebody. */
@Injectable()
export class OrganisationNotices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** The side that has not said so yet is asked. */
  @OnEvent(AffiliationAsked)
  async asked(event: Affiliation): Promise<void> {
    const askedBy = await this.askedBy(event, false);
    if (askedBy) await this.tellSide(event, 'affiliation-asked', askedBy === 'umbrella' ? 'member' : 'umbrella');
  }

  /** The side that said so first hears that the other does too. */
  @OnEvent(AffiliationConfirmed)
  async confirmed(event: Affiliation): Promise<void> {
    const askedBy = await this.askedBy(event, true);
    if (askedBy) await this.tellSide(event, 'affiliation-confirmed', askedBy);
  }

  @OnEvent(AffiliationEnded)
  async ended(event: Affiliation): Promise<void> {
    for (const side of ['umbrella', 'member'] as const) await this.tellSide(event, 'affiliation-ended', side);
  }

  @OnEvent(RoleDelegated)
  async delegated(event: RecordedEvent<DataOf<typeof RoleDelegated>>): Promise<void> {
    const { personId, role, until } = event.data;
    await this.notices.tell(
      about(event, 'role-delegated', { organisationId: event.subjectId, role, due: until }),
      sql`select its.person_id, null::uuid as guest_id from organisation_member its
        where its.organisation_id = ${event.subjectId} and its.person_id = ${personId}
          and its.delegated_role = ${role} and its.delegated_until = ${until}::date`,
    );
  }

  /** Whoever ended it themselves knows. */
  @OnEvent(DelegationEnded)
  async delegationEnded(event: RecordedEvent<DataOf<typeof DelegationEnded>>): Promise<void> {
    const { personId, role } = event.data;
    if (personId === event.actorId) return;
    const telling = about(event, 'delegation-ended', { organisationId: event.subjectId, role });
    await this.notices.tellOne(telling, { personId, guestId: null, email: null, language: '' });
  }

  /** Those who keep the organisation on this side, but not whoever did it. */
  private async tellSide(
    event: Affiliation,
    kind: 'affiliation-asked' | 'affiliation-confirmed' | 'affiliation-ended',
    side: AffiliationSide,
  ): Promise<void> {
    const [organisationId, otherId] =
      side === 'umbrella' ? [event.subjectId, event.data.memberId] : [event.data.memberId, event.subjectId];
    await this.notices.tell(
      about(event, kind, { organisationId, otherId, side }),
      sql`${this.administrators(organisationId)} and its.person_id is distinct from ${event.actorId}::uuid`,
    );
  }

  private administrators(organisationId: string): Sql {
    return sql`select its.person_id, null::uuid as guest_id from organisation_member its
      where its.organisation_id = ${organisationId} and ${administersThen(this.clock.now())}`;
  }

  private async askedBy({ subjectId, data }: Affiliation, confirmed: boolean): Promise<AffiliationSide | null> {
    const row = await this.db.one<{ askedBy: AffiliationSide }>`
      select asked_by as "askedBy" from organisation_affiliation
      where umbrella_id = ${subjectId} and member_id = ${data.memberId} and (confirmed_at is not null) = ${confirmed}`;
    return row?.askedBy ?? null;
  }
}
