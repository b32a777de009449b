import { Injectable } from '@nestjs/common';
import { firstMeetingRules, type MeetingRules as Days } from '../../../shared/meetings.js';
import { BodyAccess } from '../bodies/body-access.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { allows } from '../kernel/http/policy.js';
import { spacePolicy } from '../spaces/space.policy.js';
import type { MeetingRulesDto } from './dto/meeting-rules.dto.js';
import { MeetingRulesSet } from './meeting.events.js';
import { MeetingRulesRow } from './meeting-rules.entity.js';

/** The rules of procedure of bodies, as far as they are about meetings. */
@Injectable()
export class MeetingRules {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly bodies: BodyAccess,
  ) {}

  /** What holds in a body now. */
  async of(spaceId: string): Promise<Days> {
    const { noticeDays, papersDays, minutesDays } = await this.row(spaceId);
    return { noticeDays, papersDays, minutesDays };
  }

  /** @throws Problem as `BodyAccess.part` */
  async read(actor: Actor, ref: string): Promise<MeetingRulesDto> {
    const { space } = await this.bodies.part(actor, ref, 'meetings');
    const { spaceId: _, ...row } = await this.row(space.id);
    return { ...row, can: { edit: allows(spacePolicy, 'write', actor, space) } };
  }

  /**
   * Sets the rules. They hold for meetings that are called from now on; those that members were invited to keep theirs.
   * @throws Problem as `authorize` does; `version-conflict`
   */
  async set(actor: Actor, ref: string, seen: number, rules: Days): Promise<void> {
    const { space: known } = await this.bodies.require(actor, ref, 'edit');
    await this.db.transaction(async () => {
      // Whoever changes a meeting and its room holds the meeting first, then the body.
      await this.db
        .sql`select 1 from meeting where space_id = ${known.id} and state = 'planned' order by id for update`;
      const { space } = await this.bodies.lock(actor, ref, 'edit');
      const row = await this.row(space.id);
      assertVersion(row, seen);
      await this.db.save(Object.assign(row, rules, { version: row.version + 1 }));
      const { noticeDays, papersDays, minutesDays } = rules;
      await this.db
        .sql`update meeting set notice_days = ${noticeDays}, papers_days = ${papersDays}, minutes_days = ${minutesDays}
        where space_id = ${space.id} and state = 'planned'`;
      await this.events.record(actor, new MeetingRulesSet(space.id, space.id, { noticeDays, papersDays, minutesDays }));
    });
  }

  private async row(spaceId: string): Promise<MeetingRulesRow> {
    const row = await this.db.find(MeetingRulesRow, { spaceId });
    return row ?? Object.assign(new MeetingRulesRow(), { spaceId, version: 0, ...firstMeetingRules });
  }
}
