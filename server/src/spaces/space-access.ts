import { Injectable } from '@nestjs/common';
import { effectiveState, type Audience, type CommentSettings } from '../../../shared/spaces.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, inTeam, personId } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import type { ActivityFacts, CellFacts, PhaseFacts, SpaceFacts } from './space-facts.js';

type SpaceRow = Omit<SpaceFacts, 'audiences'>;
/** How an actor stands to a space. */
interface Standing {
  isMember: boolean;
  isExpert: boolean;
  isInvited: boolean;
}
type ActivityRow<Also> = SpaceRow & {
  activityId: string;
  settings: CommentSettings;
  phases: DatedPhase[];
  cells: CellFacts[];
  /** What is different for each who asked. */
  answers: { standing: Standing; also: Also }[];
};
interface Asking {
  actor: Actor;
  beside?: object;
}
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
    const stands = standing(sql`${personId(actor)}::uuid`, sql`${organisationsOf(actor)}::uuid[]`);
    const [row] = await this.db.prepared<SpaceRow & { standing: Standing }>(
      sql`select ${spaceColumns}, ${stands} as standing from space s where ${isUuid.test(ref) ? sql`s.id = ${ref}` : sql`s.slug = ${ref}`}`,
    );
    const { standing: known, ...space } = found(row);
    return this.facts(actor, space, known);
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
   * @param also one value, as JSON; it may refer to the activity as `a` and to its space as `s`
   * @throws Problem `not-found` when there is no such activity
   */
  async activityWith<Also>(
    actor: Actor,
    activityId: string,
    also: Sql,
  ): Promise<{ activity: ActivityFacts; also: Also }> {
    const answers = await this.activityFor<Also>(activityId, [{ actor }], also);
    return found(answers?.[0]);
  }

  /**
   * An activity as several actors stand to it and, from the same query, what else a hot path needs to know for each of them.
   * Null when there is none.
   * @param also one value for each; it may refer to what goes beside the actor as the JSON object `asked.it`, to the activity as
   *   `a` and to its space as `s`
   */
  async activityFor<Also>(
    activityId: string,
    asked: Asking[],
    also: Sql,
  ): Promise<{ activity: ActivityFacts; also: Also }[] | null> {
    const row = await this.activityRow<Also>(activityId, JSON.stringify(asked.map(asJson)), also);
    if (!row) return null;
    const { activityId: id, settings, phases, cells, answers, ...space } = row;
    const facts = { id, settings, cells, phases: phases.map(dated), now: this.clock.now() };
    return answers.map(({ standing: known, also: more }, at) => ({
      activity: { ...facts, space: this.facts(asked[at]?.actor as Actor, space, known) },
      also: more,
    }));
  }

  private async activityRow<Also>(
    activityId: string,
    asked: string,
    also: Sql,
  ): Promise<ActivityRow<Also> | undefined> {
    const [row] = await this.db.prepared<ActivityRow<Also>>(sql`
      select ${spaceColumns}, a.id as "activityId", a.settings,
        coalesce((select json_agg(json_build_object('id', p.id, 'startsAt', p.starts_at, 'endsAt', p.ends_at) order by p.position)
          from phase p where p.space_id = s.id), '[]') as phases,
        coalesce((select json_agg(json_build_object('phaseId', c.phase_id, 'audience', c.audience, 'access', c.access))
          from access_cell c where c.activity_id = a.id), '[]') as cells,
        (select json_agg(json_build_object('standing', ${standingOfAsked}, 'also', (${also})) order by asked.n)
          from jsonb_array_elements(${asked}::jsonb) with ordinality as asked (it, n)) as answers
      from activity a join space s on s.id = a.space_id where a.id = ${activityId}`);
    return row;
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

  private facts(actor: Actor, space: SpaceRow, stands: Standing): SpaceFacts {
    const audiences = audiencesOf(actor, space.id, stands);
    return { ...space, state: effectiveState(space, this.clock.now()), audiences };
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

const spaceColumns = sql`s.id, s.kind, s.slug, s.state, s.visibility, s.time_zone as "timeZone", s.default_language as "defaultLanguage",
  s.opens_at as "opensAt", s.closes_at as "closesAt", s.answer_due_at as "answerDueAt", s.submitted_by as "submittedBy"`;

const organisationsOf = (actor: Actor): string[] => actor.memberships.map((membership) => membership.organisationId);

const asJson = ({ actor, beside }: Asking) => ({
  ...beside,
  personId: personId(actor),
  organisations: organisationsOf(actor),
});

/** How a person, if it is one, with these organisations stands to the space `s`. */
function standing(person: Sql, organisations: Sql): Sql {
  return sql`json_build_object(
    'isMember', exists (select 1 from space_member m where m.space_id = s.id and m.person_id = ${person}),
    'isExpert', exists (select 1 from space_member m where m.space_id = s.id and m.person_id = ${person} and m.expert),
    'isInvited', exists (select 1 from space_invited_organisation i where i.space_id = s.id and i.organisation_id = any(${organisations})))`;
}

const standingOfAsked = standing(
  sql`(asked.it ->> 'personId')::uuid`,
  sql`array(select jsonb_array_elements_text(asked.it -> 'organisations')::uuid)`,
);

const dated = (phase: DatedPhase): PhaseFacts => ({
  id: phase.id,
  startsAt: new Date(phase.startsAt),
  endsAt: new Date(phase.endsAt),
});
