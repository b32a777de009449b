import { Injectable } from '@nestjs/common';
import { Database, sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { ResultsPublished } from '../responses/response.events.js';
import {
  ConsultationClosed,
  ConsultationExtended,
  ConsultationOpened,
  InvitedOrganisationsChanged,
} from '../spaces/consultation.events.js';
import { involved, Notices, type Telling } from './notices.js';

/** Tells people what happens to a consultation they take part in or follow. */
@Injectable()
export class ConsultationNotices {
  constructor(
    private readonly db: Database,
    private readonly notices: Notices,
  ) {}

  @OnEvent(ConsultationOpened)
  async opened(event: RecordedEvent): Promise<void> {
    await this.notices.tell(about(event, 'opened'), involved(event.subjectId, ['followers']));
  }

  @OnEvent(ConsultationClosed)
  async closed(event: RecordedEvent): Promise<void> {
    await this.notices.tell(about(event, 'closed'), involved(event.subjectId, ['followers', 'contributors']));
  }

  /** COM(2002) 704 asks for feedback to all who replied; an extension is told with its reason. */
  @OnEvent(ConsultationExtended)
  async extended(event: RecordedEvent<DataOf<typeof ConsultationExtended>>): Promise<void> {
    const change = await this.db.one<{
      reason: string;
    }>`select reason from phase_change where id = ${event.data.changeId}`;
    await this.notices.tell(
      about(event, 'extended', { explanation: change?.reason ?? null }),
      involved(event.spaceId ?? '', ['followers', 'contributors']),
    );
  }

  @OnEvent(ResultsPublished)
  async results(event: RecordedEvent): Promise<void> {
    await this.notices.tell(about(event, 'results'), involved(event.subjectId, ['followers', 'contributors']));
  }

  @OnEvent(InvitedOrganisationsChanged)
  async invited(event: RecordedEvent<DataOf<typeof InvitedOrganisationsChanged>>): Promise<void> {
    if (event.data.added.length === 0) return;
    await this.notices.tell(
      about(event, 'invited'),
      sql`select person_id, null::uuid as guest_id from organisation_member
        where organisation_id = any(${event.data.added}::uuid[]) and role <> 'drafter'`,
    );
  }
}

/** What an event about a space tells. */
export function about(event: RecordedEvent, kind: Telling['kind'], data: Telling['data'] = {}): Telling {
  return { kind, eventId: event.id, spaceId: event.spaceId, subjectId: event.subjectId, data };
}
