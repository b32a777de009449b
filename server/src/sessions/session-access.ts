import { Injectable } from '@nestjs/common';
import { effectiveSessionState } from '../../../shared/sessions.js';
import { sql } from '../kernel/database/database.js';
import { type Actor, guestId, personId } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { SpaceAccess } from '../spaces/space-access.js';
import type { ActivityFacts } from '../spaces/space-facts.js';
import type { SessionFacts } from './session-facts.js';

type SessionRow = Omit<SessionFacts, 'id' | 'space' | 'activity' | 'forMembers' | 'startsAt' | 'endsAt'> & {
  startsAt: string;
  endsAt: string;
};

/** Loads what the rules of `session.policy.ts` need, in one query. */
@Injectable()
export class SessionAccess {
  constructor(private readonly spaces: SpaceAccess) {}

  /**
   * A session as the actor stands to it.
   * @throws Problem `not-found` when there is none; whether the actor may read it is for the policy
   */
  async session(actor: Actor, id: string): Promise<SessionFacts> {
    const { activity, also } = await this.spaces.activityWith<SessionRow | null>(
      actor,
      id,
      sql`select json_build_object('state', l.state, 'startsAt', l.starts_at, 'endsAt', l.ends_at, 'timeZone', l.time_zone,
          'languages', l.languages, 'capacity', l.capacity, 'registration', l.registration, 'version', l.version,
          'roles', coalesce((select json_agg(r.role order by r.role) from live_session_role r
            where r.session_id = l.id and r.person_id = ${personId(actor)}::uuid), '[]'),
          'seat', (select g.state from registration g where g.session_id = l.id
            and (g.person_id = ${personId(actor)}::uuid or g.guest_id = ${guestId(actor)}::uuid)),
          'roomId', (select r.id from room r where r.session_id = l.id and r.kind = 'main'))
        from live_session l where l.id = a.id`,
    );
    const row = found(also);
    const [startsAt, endsAt] = [new Date(row.startsAt), new Date(row.endsAt)];
    return {
      ...row,
      id,
      space: activity.space,
      activity,
      startsAt,
      endsAt,
      state: effectiveSessionState({ state: row.state, startsAt }, activity.now),
      forMembers: !isForAll(activity),
    };
  }
}

/** Whether everyone may read it, once its space is announced. */
const isForAll = ({ space, cells }: ActivityFacts): boolean =>
  space.visibility !== 'private' && cells.some(({ audience, access }) => audience === 'public' && access !== 'hidden');
