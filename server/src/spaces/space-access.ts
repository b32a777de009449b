import { Injectable } from '@nestjs/common';
import { effectiveState, type Audience, type CommentSettings, type ConsultationState } from '../../../shared/spaces.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, raw, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, inTeam, personId } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import type { ActivityFacts, CellFacts, PhaseFacts, SpaceFacts } from './space-facts.js';

interface Standing {
  isMember: boolean;
  isExpert: boolean;
  isInvited: boolean;
}
type SpaceRow = Omit<SpaceFacts, 'audiences'> & Standing;
type ActivityRow = SpaceRow & {
  activityId: string;
  settings: CommentSettings;
  phases: DatedPhase[];
  cells: CellFacts[];
};
type DatedPhase = { id: string; startsAt: string; endsAt: string };

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Loads what the rules of `space.policy.ts` need: one query for a space, one for an activity. */
@Injectable()
export class SpaceAccess {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A space by id or slug, as the actor stands to it.
   * @throws Problem `not-found` when there is none; whether the actor may read it is for the policy
   */
  async space(actor: Actor, ref: string): Promise<SpaceFacts> {
    const [row] = await this.db.prepared<SpaceRow>(
      sql`select ${this.columns(actor)} from space s where ${isUuid.test(ref) ? sql`s.id = ${ref}` : sql`s.slug = ${ref}`}`,
    );
    return this.facts(actor, found(row));
  }

  /**
   * An activity with its space, phases and cells.
   * @throws Problem `not-found` when there is none
   */
  async activity(actor: Actor, activityId: string): Promise<ActivityFacts> {
    return (await this.activityWith(actor, activityId, sql`null`)).activity;
  }

  /**
   * An activity and, from the same query, what else a hot path needs to know.
   * @param also one value, of which objects come as JSON; it may refer to the activity as `a` and to its space as `s`
   * @throws Problem `not-found` when there is no such activity
   */
  async activityWith<Also>(
    actor: Actor,
    activityId: string,
    also: Sql,
  ): Promise<{ activity: ActivityFacts; also: Also }> {
    const [row] = await this.db.prepared<ActivityRow & { also: Also }>(sql`
      select ${this.columns(actor)}, a.id as "activityId", a.settings,
        coalesce((select json_agg(json_build_object('id', p.id, 'startsAt', p.starts_at, 'endsAt', p.ends_at) order by p.position)
          from phase p where p.space_id = s.id), '[]') as phases,
        coalesce((select json_agg(json_build_object('phaseId', c.phase_id, 'audience', c.audience, 'access', c.access))
          from access_cell c where c.activity_id = a.id), '[]') as cells, (${also}) as also
      from activity a join space s on s.id = a.space_id where a.id = ${activityId}`);
    const { activityId: id, settings, phases, cells, also: more, ...space } = found(row);
    const facts = { id, settings, cells, phases: phases.map(dated), space: this.facts(actor, space) };
    return { activity: { ...facts, now: this.clock.now() }, also: more };
  }

  /** The audiences of many actors in one space, each list in the place of its actor. */
  async audiences(actors: Actor[], spaceId: string): Promise<Audience[][]> {
    const persons = actors.flatMap((actor) => personId(actor) ?? []);
    const organisations = actors.flatMap(({ memberships }) => memberships.map(({ organisationId }) => organisationId));
    const [row] = await this.db.prepared<{ members: { id: string; expert: boolean }[]; invited: string[] }>(sql`select
      coalesce((select json_agg(json_build_object('id', person_id, 'expert', expert)) from space_member
        where space_id = ${spaceId} and person_id = any(${persons}::uuid[])), '[]') as members,
      coalesce((select json_agg(organisation_id) from space_invited_organisation
        where space_id = ${spaceId} and organisation_id = any(${organisations}::uuid[])), '[]') as invited`);
    const members = new Map(row?.members.map(({ id, expert }) => [id, expert]));
    const invited = new Set(row?.invited);
    return actors.map((actor) => {
      const expert = members.get(personId(actor) ?? '');
      const isInvited = actor.memberships.some(({ organisationId }) => invited.has(organisationId));
      return audiencesOf(actor, spaceId, { isMember: expert !== undefined, isExpert: expert ?? false, isInvited });
    });
  }

  private columns(actor: Actor) {
    const person = personId(actor);
    const organisations = actor.memberships.map((membership) => membership.organisationId);
    return sql`s.id, s.kind, s.slug, s.state, s.visibility, s.time_zone as "timeZone", s.default_language as "defaultLanguage",
      s.opens_at as "opensAt", s.closes_at as "closesAt", s.answer_due_at as "answerDueAt", s.submitted_by as "submittedBy",
      ${person ? sql`exists (select 1 from space_member m where m.space_id = s.id and m.person_id = ${person})` : raw('false')} as "isMember",
      ${person ? sql`exists (select 1 from space_member m where m.space_id = s.id and m.person_id = ${person} and m.expert)` : raw('false')} as "isExpert",
      ${
        organisations.length > 0
          ? sql`exists (select 1 from space_invited_organisation i where i.space_id = s.id and i.organisation_id = any(${organisations}::uuid[]))`
          : raw('false')
      } as "isInvited"`;
  }

  private facts(actor: Actor, row: SpaceRow): SpaceFacts {
    const { isMember, isExpert, isInvited, ...space } = row;
    const audiences = audiencesOf(actor, space.id, { isMember, isInvited, isExpert });
    return { ...space, state: effectiveState(space, this.clock.now()) as ConsultationState, audiences };
  }
}

/** The audiences an actor belongs to in a space, from how they stand to it. */
function audiencesOf(actor: Actor, spaceId: string, { isMember, isInvited, isExpert }: Standing): Audience[] {
  const audiences: Audience[] = ['public'];
  if (isMember) audiences.push('members');
  if (isInvited) audiences.push('invited');
  if (isExpert) audiences.push('expert-group');
  if (inTeam(actor, spaceId)) audiences.push('team');
  return audiences;
}

const dated = (phase: DatedPhase): PhaseFacts => ({
  id: phase.id,
  startsAt: new Date(phase.startsAt),
  endsAt: new Date(phase.endsAt),
});
