import * as fc from 'fast-check';
import {
  effectiveSessionState,
  sessionAudiences,
  type SessionAudience,
  sessionRoles,
  type SessionRole,
  sessionStates,
  type SessionState,
  sessionTime,
  sessionTimes,
} from '../../shared/sessions.js';
import {
  type ConsultationState,
  consultationStates,
  type TeamRole,
  teamRoles,
  visibilities,
  type Visibility,
} from '../../shared/spaces.js';
import { sql } from '../../server/src/kernel/database/database.js';
import { type Actor, anonymous, system } from '../../server/src/kernel/http/actor.js';
import { newId } from '../../server/src/kernel/ids.js';
import { readableSessions } from '../../server/src/sessions/readable-sessions.js';
import { SessionAccess } from '../../server/src/sessions/session-access.js';
import { SessionCells } from '../../server/src/sessions/session-cells.js';
import { isAtTime } from '../../server/src/sessions/session-times.js';
import { sessionPolicy } from '../../server/src/sessions/session.policy.js';
import { type TestApp, startApp } from '../support/app.js';
import { addMember, openConsultation } from '../support/scenes/consultations.js';
import { people } from '../support/scenes/people.js';
import { plannedSession, type SessionScene } from '../support/scenes/sessions.js';

let app: TestApp;
let session: SessionScene;
beforeAll(async () => {
  app = await startApp();
  session = await plannedSession(app);
});
afterAll(() => app.close());

const now = new Date('2027-03-10T12:00:00Z');
const minutesFromNow = (count: number) => new Date(now.getTime() + count * 60_000);

/** What decides who may see a session. */
interface World {
  state: ConsultationState;
  visibility: Visibility;
  participants: SessionAudience[];
  watchers: SessionAudience[];
  isMember: boolean;
  isExpert: boolean;
  isInvited: boolean;
  role: SessionRole | null;
  teamRole: TeamRole | null;
}

const worlds: fc.Arbitrary<World> = fc.record({
  state: fc.constantFrom(...consultationStates),
  visibility: fc.constantFrom(...visibilities),
  participants: fc.subarray([...sessionAudiences], { maxLength: 2 }),
  watchers: fc.subarray([...sessionAudiences], { maxLength: 2 }),
  isMember: fc.boolean(),
  isExpert: fc.boolean(),
  isInvited: fc.boolean(),
  role: fc.option(fc.constantFrom(...sessionRoles)),
  teamRole: fc.option(fc.constantFrom(...teamRoles)),
});

describe('who may read a session, as a function and as SQL', () => {
  let me: string;
  let organisationId: string;
  beforeAll(async () => {
    me = (await people(app).member()).id;
    organisationId = newId();
    await app.db
      .sql`insert into organisation (id, slug, stakeholder_type, created_at) values (${organisationId}, 'an-organisation', 'other', ${now})`;
  });

  async function build(world: World): Promise<void> {
    const { spaceId } = session.consultation;
    await app.db.sql`update space set state = ${world.state}, visibility = ${world.visibility} where id = ${spaceId}`;
    await app.app.get(SessionCells).write(session.sessionId, world);
    await app.db.sql`delete from space_member where space_id = ${spaceId}`;
    await app.db.sql`delete from space_invited_organisation where space_id = ${spaceId}`;
    await app.db.sql`delete from live_session_role where person_id = ${me}`;
    if (world.isMember) await addMember(app, spaceId, me, world.isExpert);
    if (world.isInvited)
      await app.db
        .sql`insert into space_invited_organisation (space_id, organisation_id, invited_at) values (${spaceId}, ${organisationId}, ${now})`;
    if (world.role)
      await app.db
        .sql`insert into live_session_role (session_id, person_id, role) values (${session.sessionId}, ${me}, ${world.role})`;
  }

  function actors({ teamRole }: World): Actor[] {
    const person: Actor = { ...anonymous, kind: 'person', id: me };
    return [
      anonymous,
      { ...anonymous, kind: 'guest', id: newId() },
      system,
      person,
      { ...person, id: newId() },
      { ...person, memberships: [{ organisationId, role: 'drafter' }] },
      ...(teamRole ? [{ ...person, teams: [{ spaceId: session.consultation.spaceId, role: teamRole }] }] : []),
    ];
  }

  it('is the same for any people, cells and states of the consultation', async () => {
    const seen = { yes: 0, no: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await build(world);
        for (const actor of actors(world)) {
          const facts = await app.app.get(SessionAccess).session(actor, session.sessionId);
          const [row] = await app.db.query<{ readable: boolean }>(sql`
            select ${readableSessions(actor, app.clock.now())} as readable
            from activity a join space s on s.id = a.space_id where a.id = ${session.sessionId}`);
          expect(row).toEqual({ readable: sessionPolicy.read(actor, facts) });
          seen[row?.readable ? 'yes' : 'no'] += 1;
        }
      }),
      { numRuns: 50 },
    );
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(50);
  });
});

describe('where a session stands in time, as a function and as SQL', () => {
  const moments = fc.record({
    state: fc.constantFrom(...sessionStates),
    starts: fc.integer({ min: -200, max: 60 }),
    lasts: fc.integer({ min: 1, max: 200 }),
  });

  it('is the same at any instant, and always one of three', async () => {
    await fc.assert(
      fc.asyncProperty(moments, async ({ state, starts, lasts }) => {
        const dates = { startsAt: minutesFromNow(starts), endsAt: minutesFromNow(starts + lasts) };
        await app.db
          .sql`update live_session set state = ${state}, starts_at = ${dates.startsAt}, ends_at = ${dates.endsAt}
          where id = ${session.sessionId}`;
        const [row] = await app.db.query<Record<string, boolean>>(sql`
          select ${isAtTime('live', now)} as live, ${isAtTime('upcoming', now)} as upcoming, ${isAtTime('past', now)} as past
          from live_session l where l.id = ${session.sessionId}`);
        expect(sessionTimes.filter((time) => row?.[time])).toEqual([sessionTime({ state, ...dates }, now)]);
      }),
      { numRuns: 120 },
    );
  });

  it.each<[SessionState, number, SessionState]>([
    ['planned', 16, 'planned'],
    ['planned', 15, 'lobby'],
    ['planned', -5, 'lobby'],
    ['live', 60, 'live'],
    ['cancelled', -5, 'cancelled'],
  ])('%s, %i minutes before it starts, is %s', (state, minutes, expected) => {
    expect(effectiveSessionState({ state, startsAt: minutesFromNow(minutes) }, now)).toBe(expected);
  });
});

describe('the list of sessions', () => {
  it('holds what one may read, the soonest first, page by page', async () => {
    app.clock.set(now);
    const consultation = await openConsultation(app);
    const scenes = [];
    for (const startsIn of [300, 100, 200]) scenes.push(await plannedSession(app, { consultation, startsIn }));
    const hidden = await plannedSession(app, { consultation, participants: ['members'] });
    const ids = async (query: string, client = app.visitor()) => {
      const { body } = await client.get(`/live-sessions?space=${consultation.slug}${query}`);
      return { ids: body.items.map(({ id }: { id: string }) => id), next: body.nextCursor };
    };
    const [third, first, second] = scenes.map(({ sessionId }) => sessionId);
    expect((await ids('&when=upcoming')).ids).toEqual([first, second, third]);
    const page = await ids('&limit=2');
    expect(page.ids).toEqual([first, second]);
    expect((await ids(`&limit=2&cursor=${page.next}`)).ids).toEqual([third]);
    expect((await ids('', hidden.host)).ids).toContain(hidden.sessionId);
    expect((await ids('&from=2027-03-10T15:00:00Z&to=2027-03-10T16:00:00Z')).ids).toEqual([second]);
    app.clock.set(minutesFromNow(230));
    expect((await ids('&when=live')).ids).toEqual([second]);
    expect((await ids('&when=past')).ids).toEqual([first]);
    expect((await ids('&when=live,upcoming')).ids).toEqual([second, third]);
    app.clock.set(minutesFromNow(600));
    expect((await ids('&when=past')).ids).toEqual([third, second, first]);
  });

  it('holds for each person what they registered for or lead', async () => {
    app.clock.set(now);
    const scene = await plannedSession(app, { registration: true });
    await plannedSession(app);
    const { client } = await people(app).member();
    const mine = async () =>
      (await client.get('/live-sessions?mine=true')).body.items.map(({ id }: { id: string }) => id);
    expect(await mine()).toEqual([]);
    await client.post(`/live-sessions/${scene.sessionId}/registration`);
    expect(await mine()).toEqual([scene.sessionId]);
    await client.delete(`/live-sessions/${scene.sessionId}/registration`);
    expect(await mine()).toEqual([]);
    expect((await app.visitor().get('/live-sessions?mine=true')).body.items).toEqual([]);
  });
});
