import { Injectable } from '@nestjs/common';
import { effectiveSessionState, type RegistrationState, type SessionRole } from '../../../shared/sessions.js';
import { Database, sql } from '../kernel/database/database.js';
import { type Actor, anonymous, guestId, personId } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { SpaceAccess } from '../spaces/space-access.js';
import type { ActivityFacts } from '../spaces/space-facts.js';
import type { SessionFacts } from './session-facts.js';

type SessionRow = Omit<SessionFacts, 'id' | 'space' | 'activity' | 'forMembers' | 'startsAt' | 'endsAt'> & {
  startsAt: string;
  endsAt: string;
};

/** Roles and registrations of several actors. */
interface Standings {
  roles: { id: string; role: SessionRole }[];
  seats: { id: string; state: RegistrationState }[];
}

/** Loads what the rules of `session.policy.ts` need, in one query. */
@Injectable()
export class SessionAccess {
  constructor(
    private readonly spaces: SpaceAccess,
    private readonly db: Database,
  ) {}

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

  /**
   * A session as each of many actors stands to it, in three queries: a crowd comes in the same seconds.
   * @throws Problem `not-found` when there is none
   */
  async forAll(actors: Actor[], id: string): Promise<SessionFacts[]> {
    const facts = await this.session(anonymous, id);
    const audiences = await this.spaces.audiences(actors, facts.space.id);
    const { roles, seats } = await this.standings(actors, id);
    return actors.map((actor, at) => {
      const space = { ...facts.space, audiences: audiences[at] ?? [] };
      return {
        ...facts,
        space,
        activity: { ...facts.activity, space },
        roles: roles.filter((one) => one.id === personId(actor)).map(({ role }) => role),
        seat: seats.find((one) => one.id === actor.id)?.state ?? null,
      };
    });
  }

  private async standings(actors: Actor[], id: string): Promise<Standings> {
    const ids = actors.flatMap((actor) => actor.id ?? []);
    const [row] = await this.db.prepared<Standings>(sql`select
      coalesce((select json_agg(json_build_object('id', person_id, 'role', role) order by role) from live_session_role
        where session_id = ${id} and person_id = any(${ids}::uuid[])), '[]') as roles,
      coalesce((select json_agg(json_build_object('id', coalesce(person_id, guest_id), 'state', state)) from registration
        where session_id = ${id} and (person_id = any(${ids}::uuid[]) or guest_id = any(${ids}::uuid[]))), '[]') as seats`);
    return row as Standings;
  }
}

/** Whether everyone may read it, once its space is announced. */
const isForAll = ({ space, cells }: ActivityFacts): boolean =>
  space.visibility !== 'private' && cells.some(({ audience, access }) => audience === 'public' && access !== 'hidden');
