import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { speaksThen } from '../organisations/organisation.policy.js';
import { PositionJoined } from '../positions/position.events.js';
import { Notices } from './notices.js';

/** Tells those who speak for an organisation that it is asked to take part in a joint position. */
@Injectable()
export class PositionNotices {
  constructor(
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** Once, also when the organisation left and is asked again; not whoever asked, and not when it has left already. */
  @OnEvent(PositionJoined)
  async asked({ subjectId: positionId, actorId, data }: RecordedEvent<DataOf<typeof PositionJoined>>): Promise<void> {
    const { organisationId } = data;
    await this.notices.tell(
      {
        kind: 'position-asked',
        eventId: `${positionId}@${organisationId}`,
        spaceId: null,
        subjectId: positionId,
        data: { positionId, organisationId },
      },
      sql`select its.person_id, null::uuid as guest_id from organisation_member its
        join position_organisation y on y.organisation_id = its.organisation_id and y.position_id = ${positionId}
        where its.organisation_id = ${organisationId} and ${speaksThen(this.clock.now())}
          and its.person_id is distinct from ${actorId}::uuid`,
    );
  }
}
