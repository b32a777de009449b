import { Injectable } from '@nestjs/common';
import type { OrganisationRole } from '../../../../shared/organisations.js';
import { Clock } from '../../kernel/clock/clock.js';
import { Database } from '../../kernel/database/database.js';
import { Events } from '../../kernel/events/events.js';
import { system } from '../../kernel/http/actor.js';
import { Cron } from '../../kernel/jobs/decorators.js';
import { DelegationEnded } from '../organisation.events.js';
import { registerDay } from '../register-day.js';

/** Puts on record that a delegation is over. It has ended already: who asks is known by the role they have that day. */
@Injectable()
export class EndDelegations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  @Cron('organisation.end-delegations', '5 * * * *')
  async end(): Promise<void> {
    await this.db.transaction(async () => {
      const ended = await this.db.sql<{ organisationId: string; personId: string; role: OrganisationRole }>`
        with over as (select organisation_id, person_id, delegated_role from organisation_member
          where delegated_until < ${registerDay(this.clock.now())} order by 1, 2 for update)
        update organisation_member m set delegated_role = null, delegated_until = null, delegated_by = null
        from over where m.organisation_id = over.organisation_id and m.person_id = over.person_id
        returning m.organisation_id as "organisationId", m.person_id as "personId", over.delegated_role as role`;
      await this.events.record(
        system,
        ...ended.map(({ organisationId, personId, role }) => new DelegationEnded(organisationId, personId, role)),
      );
    });
  }
}
