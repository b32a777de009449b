import * as fc from 'fast-check';
import {
  type Access,
  accesses,
  type Audience,
  audiences,
  type ConsultationState,
  consultationStates,
  defaultCommentSettings,
  type TeamRole,
  teamRoles,
  visibilities,
  type Visibility,
} from '../../shared/spaces.js';
import { sql } from '../../server/src/kernel/database/database.js';
import { type Actor, anonymous, system } from '../../server/src/kernel/http/actor.js';
import { newId } from '../../server/src/kernel/ids.js';
import { effectiveStateOf, isInState } from '../../server/src/spaces/effective-state.js';
import { SpaceAccess } from '../../server/src/spaces/space-access.js';
import { activityPolicy, spacePolicy } from '../../server/src/spaces/space.policy.js';
import { readableActivities, visibleSpaces } from '../../server/src/spaces/visible-spaces.js';
import { type TestApp, startApp } from '../support/app.js';
import { people } from '../support/scenes/people.js';

/** Dates lie on a small grid of hours, so that instants often meet the very beginning or end of something. */
const hour = (n: number) => new Date(Date.UTC(2027, 2, 1, n));

interface WorldCell {
  phase: number | null;
  audience: Audience;
  access: Access;
}

/** One space with everything that decides who may see it. */
interface World {
  state: ConsultationState;
  visibility: Visibility;
  /** Hours at which phases begin and end, two for each. */
  bounds: number[];
  cells: WorldCell[];
  isMember: boolean;
  isExpert: boolean;
  isInvited: boolean;
  role: TeamRole | null;
  at: number;
}

const worlds: fc.Arbitrary<World> = fc.record({
  state: fc.constantFrom(...consultationStates),
  visibility: fc.constantFrom(...visibilities),
  bounds: fc
    .uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 6 })
    .map((hours) => hours.sort((a, b) => a - b).slice(0, hours.length - (hours.length % 2))),
  cells: fc.uniqueArray(
    fc.record({
      phase: fc.option(fc.integer({ min: 0, max: 2 })),
      audience: fc.constantFrom(...audiences),
      access: fc.constantFrom(...accesses),
    }),
    { selector: (cell) => `${cell.phase} ${cell.audience}`, maxLength: 8 },
  ),
  isMember: fc.boolean(),
  isExpert: fc.boolean(),
  isInvited: fc.boolean(),
  role: fc.option(fc.constantFrom(...teamRoles)),
  at: fc.integer({ min: -1, max: 9 }),
});

describe('the rule as a function and the rule as SQL', () => {
  let app: TestApp;
  let access: SpaceAccess;
  let me: string;
  let organisationId: string;

  beforeAll(async () => {
    app = await startApp();
    access = app.app.get(SpaceAccess);
    me = (await people(app).member()).id;
    organisationId = newId();
    await app.db
      .sql`insert into organisation (id, slug, stakeholder_type, created_at) values (${organisationId}, 'an-organisation', 'other', ${hour(0)})`;
  });
  afterAll(() => app.close());

  /** Puts a world into the database and answers its space and activity. */
  async function build(world: World): Promise<{ spaceId: string; activityId: string }> {
    const spaceId = newId();
    const activityId = newId();
    const spans = world.bounds.flatMap((start, at) =>
      at % 2 === 0 ? [[start, world.bounds[at + 1] ?? start + 1]] : [],
    );
    const phases = spans.map(([from = 0, to = 1]) => ({ id: newId(), from: hour(from), to: hour(to) }));
    await app.db.sql`
      insert into space (id, kind, slug, state, visibility, preset, time_zone, default_language, opens_at, closes_at, created_at)
      values (${spaceId}, 'consultation', ${spaceId}, ${world.state}, ${world.visibility}, 'draft-act', 'UTC', 'en',
        ${phases[0]?.from}, ${phases.at(-1)?.to}, ${hour(0)})`;
    await app.db
      .sql`insert into activity (id, space_id, kind, position, settings) values (${activityId}, ${spaceId}, 'comment', 1, ${JSON.stringify(defaultCommentSettings)})`;
    for (const [position, { id, from, to }] of phases.entries())
      await app.db
        .sql`insert into phase (id, space_id, position, starts_at, ends_at) values (${id}, ${spaceId}, ${position}, ${from}, ${to})`;
    for (const cell of world.cells) {
      const phase = cell.phase === null ? null : phases[cell.phase];
      if (phase === undefined) continue;
      await app.db
        .sql`insert into access_cell (id, activity_id, phase_id, audience, access) values (${newId()}, ${activityId}, ${phase?.id ?? null}, ${cell.audience}, ${cell.access})`;
    }
    if (world.isMember)
      await app.db
        .sql`insert into space_member (space_id, person_id, expert, joined_at) values (${spaceId}, ${me}, ${world.isExpert}, ${hour(0)})`;
    if (world.isInvited)
      await app.db
        .sql`insert into space_invited_organisation (space_id, organisation_id, invited_at) values (${spaceId}, ${organisationId}, ${hour(0)})`;
    return { spaceId, activityId };
  }

  function actors(world: World, spaceId: string): Actor[] {
    const person: Actor = { ...anonymous, kind: 'person', id: me };
    return [
      anonymous,
      { ...anonymous, kind: 'guest', id: newId() },
      system,
      person,
      { ...person, id: newId() },
      { ...person, memberships: [{ organisationId, role: 'drafter' }] },
      {
        ...person,
        memberships: [{ organisationId: newId(), role: 'administrator' }],
        teams: [{ spaceId: newId(), role: 'lead' }],
      },
      ...(world.role ? [{ ...person, teams: [{ spaceId, role: world.role }] }] : []),
    ];
  }

  it('agree on who sees which space and activity, for any people, cells, phases and instants', async () => {
    let seen = 0;
    let unseen = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const { spaceId, activityId } = await build(world);
        app.clock.set(hour(world.at));
        for (const actor of actors(world, spaceId)) {
          const facts = await access.activity(actor, activityId);
          const [row] = await app.db.query<{ space: boolean; activity: boolean }>(sql`
            select ${visibleSpaces(actor)} as space, ${readableActivities(actor, hour(world.at))} as activity
            from activity a join space s on s.id = a.space_id where a.id = ${activityId}`);
          expect(row).toEqual({
            space: spacePolicy.read(actor, facts.space),
            activity: activityPolicy.read(actor, facts),
          });
          if (row?.activity) seen += 1;
          else unseen += 1;
        }
      }),
      { numRuns: 120 },
    );
    expect(Math.min(seen, unseen)).toBeGreaterThan(50);
  });

  it('agree on the state at any instant', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const { spaceId } = await build(world);
        app.clock.set(hour(world.at));
        const state = (await access.space(system, spaceId)).state as ConsultationState;
        const [row] = await app.db.query(
          sql`select ${effectiveStateOf(hour(world.at))} as state from space s where s.id = ${spaceId}`,
        );
        expect(row).toEqual({ state });
        const filters = sql`select ${isInState([state], hour(world.at))} as own, ${isInState(
          consultationStates.filter((other) => other !== state),
          hour(world.at),
        )} as other from space s where s.id = ${spaceId}`;
        expect(await app.db.query(filters)).toEqual([{ own: true, other: false }]);
      }),
      { numRuns: 120 },
    );
  });
});
