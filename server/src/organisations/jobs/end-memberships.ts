import { Injectable } from '@nestjs/common';
import { AccountDeleted } from '../../accounts/accounts.events.js';
import { Database } from '../../kernel/database/database.js';
import type { RecordedEvent } from '../../kernel/events/domain-event.js';
import { Events } from '../../kernel/events/events.js';
import { OnEvent } from '../../kernel/events/listeners.js';
import { system } from '../../kernel/http/actor.js';
import { MemberLeft } from '../organisation.events.js';
import { OrganisationMember } from '../organisation-people.entity.js';

/** Takes people whose account is gone out of their organisations, even where that leaves none who administers it. */
@Injectable()
export class EndMemberships {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  @OnEvent(AccountDeleted)
  async end({ subjectId: personId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      const memberships = await this.db.all(OrganisationMember, { personId });
      if (memberships.length === 0) return;
      await this.db.delete(OrganisationMember, { personId });
      await this.events.record(
        system,
        ...memberships.map((member) => new MemberLeft(member.organisationId, personId, member.role)),
      );
    });
  }
}
