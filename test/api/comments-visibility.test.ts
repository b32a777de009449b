import * as fc from 'fast-check';
import { type CommentState, commentStates } from '../../shared/comments.js';
import { type OrganisationRole, organisationRoles } from '../../shared/organisations.js';
import { type Access, accesses, type TeamRole, teamRoles, visibilities, type Visibility } from '../../shared/spaces.js';
import { CommentAccess } from '../../server/src/comments/comment-access.js';
import { commentPolicy, isAuthor } from '../../server/src/comments/comment.policy.js';
import {
  standingComments,
  visibleAnywhere,
  visibleComments,
  writtenBy,
} from '../../server/src/comments/visible-comments.js';
import type { CommentRow } from '../../server/src/comments/comment-row.js';
import { join, sql } from '../../server/src/kernel/database/database.js';
import { type Actor, anonymous, system } from '../../server/src/kernel/http/actor.js';
import { newId } from '../../server/src/kernel/ids.js';
import { SpaceAccess } from '../../server/src/spaces/space-access.js';
import { activityPolicy } from '../../server/src/spaces/space.policy.js';
import { startApp, type TestApp } from '../support/app.js';
import { openConsultation } from '../support/scenes/consultations.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

interface World {
  state: CommentState;
  visibility: Visibility;
  access: Access;
  /** Who said it: me, a guest, a guest whose words I claimed, or someone else. */
  by: 'me' | 'guest' | 'claimed' | 'another';
  inItsName: boolean;
  repliesBelow: boolean;
  role: TeamRole | null;
  memberOf: OrganisationRole | null;
}

const worlds: fc.Arbitrary<World> = fc.record({
  state: fc.constantFrom(...commentStates),
  visibility: fc.constantFrom(...visibilities),
  access: fc.constantFrom(...accesses),
  by: fc.constantFrom('me', 'guest', 'claimed', 'another'),
  inItsName: fc.boolean(),
  repliesBelow: fc.boolean(),
  role: fc.option(fc.constantFrom(...teamRoles)),
  memberOf: fc.option(fc.constantFrom(...organisationRoles)),
});

describe('the rule about comments as a function and as SQL', () => {
  let app: TestApp;
  let ids: { me: string; another: string; guest: string; organisation: string };
  /** A consultation for each way in which it can be read, made when it is first needed. */
  const scenes = new Map<string, Promise<{ spaceId: string; activityId: string }>>();

  beforeAll(async () => {
    app = await startApp();
    const [me, another] = await Promise.all([people(app).member(), people(app).member()]);
    const organisation = await organisations(app).create();
    const guest = newId();
    await app.db.sql`
      insert into guest (id, receipt_hash, display_name, language, created_at)
      values (${guest}, ${Buffer.from(guest)}, 'A guest', 'en', ${app.clock.now()})`;
    ids = { me: me.id, another: another.id, guest, organisation: organisation.id };
  });
  afterAll(() => app.close());

  function sceneFor({ visibility, access }: World): Promise<{ spaceId: string; activityId: string }> {
    const key = `${visibility} ${access}`;
    const cells = { public: access };
    const scene = scenes.get(key) ?? openConsultation(app, { visibility, during: cells, outside: cells });
    scenes.set(key, scene);
    return scene;
  }

  async function build(world: World): Promise<{ id: string; spaceId: string }> {
    const scene = await sceneFor(world);
    const id = newId();
    const person = { me: ids.me, claimed: ids.me, another: ids.another, guest: null }[world.by];
    const guest = world.by === 'guest' || world.by === 'claimed' ? ids.guest : null;
    await app.db.sql`
      insert into comment (id, space_id, activity_id, root_id, person_id, guest_id, organisation_id, state, stance, language, body,
        body_html, revision_id, revised_at, client_key, created_at)
      values (${id}, ${scene.spaceId}, ${scene.activityId}, ${id}, ${person}, ${guest}, ${world.inItsName ? ids.organisation : null},
        ${world.state}, 'none', 'en', 'Words', '<p>Words</p>', ${newId()}, ${app.clock.now()}, ${newId()}, ${app.clock.now()})`;
    if (world.repliesBelow) await app.db.sql`insert into comment_count (comment_id, descendants) values (${id}, 1)`;
    return { id, spaceId: scene.spaceId };
  }

  function actors(world: World, spaceId: string): Actor[] {
    const person: Actor = { ...anonymous, kind: 'person', id: ids.me };
    const stranger: Actor = { ...person, id: newId() };
    const memberships = world.memberOf ? [{ organisationId: ids.organisation, role: world.memberOf }] : [];
    const teams = world.role ? [{ spaceId, role: world.role }] : [];
    return [
      anonymous,
      system,
      { ...anonymous, kind: 'guest', id: ids.guest },
      { ...anonymous, kind: 'guest', id: newId() },
      person,
      stranger,
      { ...stranger, memberships },
      { ...stranger, teams },
      { ...person, memberships, teams },
      {
        ...stranger,
        teams: [{ spaceId: newId(), role: 'lead' }],
        memberships: [{ organisationId: newId(), role: 'administrator' }],
      },
    ];
  }

  /** What the SQL says of a comment, for each of these people. */
  async function bySql(id: string, readers: Actor[]): Promise<Record<string, boolean>[]> {
    const answers = readers.map(
      (
        actor,
      ) => sql`json_build_object('anywhere', ${visibleAnywhere(actor, app.clock.now())}, 'here', ${visibleComments(actor)},
        'standing', ${standingComments(actor)}, 'written', ${writtenBy(actor)})`,
    );
    const [row] = await app.db.query<{ answers: Record<string, boolean>[] }>(sql`
      select json_build_array(${join(answers)}) as answers
      from comment c join activity a on a.id = c.activity_id join space s on s.id = c.space_id where c.id = ${id}`);
    return row?.answers ?? [];
  }

  it('agree on who reads what, for any people, places and states', async () => {
    const [access, spaces] = [app.app.get(CommentAccess), app.app.get(SpaceAccess)];
    const tally = { seen: 0, unseen: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const { id, spaceId } = await build(world);
        const row = (await access.row(system, sql`c.id = ${id}`)) as CommentRow;
        const everyone = actors(world, spaceId);
        const answers = await bySql(id, everyone);
        for (const [index, actor] of everyone.entries()) {
          const facts = { ...row, activity: await spaces.activity(actor, row.activityId) };
          const words = commentPolicy.words(actor, facts);
          const here = { here: words, standing: commentPolicy.read(actor, facts) };
          const inside = activityPolicy.read(actor, facts.activity) ? here : {};
          expect(answers[index]).toMatchObject({ anywhere: words, written: isAuthor(actor, facts), ...inside });
          tally[words ? 'seen' : 'unseen'] += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(Math.min(tally.seen, tally.unseen)).toBeGreaterThan(100);
  }, 60_000);
});
