import { Space } from '../../server/src/spaces/space.entity.js';
import { TurnByClock } from '../../server/src/spaces/turn-by-clock.js';
import { type TestApp, startApp } from '../support/app.js';
import { type ConsultationScene, openConsultation } from '../support/scenes/consultations.js';

const opensAt = new Date('2027-03-01T08:00:00Z');
const closesAt = new Date('2027-05-24T22:00:00Z');
const justBefore = (instant: Date) => new Date(instant.getTime() - 1);

describe('opening and closing by the clock', () => {
  let app: TestApp;
  let turns: TurnByClock;

  beforeAll(async () => {
    app = await startApp();
    turns = app.app.get(TurnByClock);
  });
  afterAll(() => app.close());

  const announced = () => {
    app.clock.set('2027-02-01T00:00:00Z');
    return openConsultation(app, { state: 'announced', opensAt, closesAt });
  };
  const shown = async (scene: ConsultationScene) => {
    const { state, activities, phases } = (await app.visitor().get(`/consultations/${scene.slug}`)).body;
    return { state, access: activities[0].access, why: activities[0].why, isCurrent: phases[0].isCurrent };
  };
  const eventsOf = async ({ spaceId }: ConsultationScene) =>
    app.db.sql`select type, data->>'at' as at, actor_kind as by from event where space_id = ${spaceId} order by id`;
  const recorded = async ({ spaceId }: ConsultationScene) => (await app.db.find(Space, { id: spaceId }))?.state;

  it('happens to the second for everyone, with no job having run', async () => {
    const scene = await announced();
    app.clock.set(justBefore(opensAt));
    expect(await shown(scene)).toEqual({ state: 'announced', access: 'read', why: 'not-open-yet', isCurrent: false });
    app.clock.set(opensAt);
    expect(await shown(scene)).toEqual({ state: 'open', access: 'contribute', why: null, isCurrent: true });
    app.clock.set(justBefore(closesAt));
    expect(await shown(scene)).toEqual({ state: 'open', access: 'contribute', why: null, isCurrent: true });
    app.clock.set(closesAt);
    expect(await shown(scene)).toEqual({ state: 'closed', access: 'read', why: 'phase-closed', isCurrent: false });
    expect(await recorded(scene)).toBe('announced');
  });

  it('holds in lists as on the page', async () => {
    const scene = await announced();
    const slugs = async (state: string) =>
      (await app.visitor().get(`/consultations?state=${state}&limit=100`)).body.items.map(
        ({ slug }: { slug: string }) => slug,
      );
    app.clock.set(justBefore(opensAt));
    expect(await slugs('announced')).toContain(scene.slug);
    expect(await slugs('open')).not.toContain(scene.slug);
    app.clock.set(opensAt);
    expect(await slugs('announced')).not.toContain(scene.slug);
    expect(await slugs('open')).toContain(scene.slug);
    app.clock.set(closesAt);
    expect(await slugs('open')).not.toContain(scene.slug);
    expect(await slugs('closed')).toContain(scene.slug);
  });

  it('is recorded once each, by the platform, however often and by however many workers it is noticed', async () => {
    const scene = await announced();
    app.clock.set(opensAt);
    await Promise.all(Array.from({ length: 5 }, () => turns.turn({ spaceId: scene.spaceId })));
    expect(await recorded(scene)).toBe('open');
    app.clock.set(closesAt);
    await Promise.all(Array.from({ length: 5 }, () => turns.turn({ spaceId: scene.spaceId })));
    expect(await eventsOf(scene)).toEqual([
      { type: 'consultation.opened', at: opensAt.toISOString(), by: 'system' },
      { type: 'consultation.closed', at: closesAt.toISOString(), by: 'system' },
    ]);
  });

  it('catches up after downtime: both turns are found and recorded in order', async () => {
    const scene = await announced();
    app.clock.set('2027-06-10T00:00:00Z');
    await turns.findMissedTurns();
    await app.drain();
    expect(await recorded(scene)).toBe('closed');
    expect((await eventsOf(scene)).map(({ type }) => type)).toEqual(['consultation.opened', 'consultation.closed']);
    await turns.findMissedTurns();
    await app.drain();
    expect(await eventsOf(scene)).toHaveLength(2);
  });

  it('is ordered for the instant it is due, and for the next when that has come', async () => {
    const scene = await announced();
    const order = async () =>
      app.db.sql<{
        runAt: Date;
      }>`select run_at as "runAt" from graphile_worker.jobs where key = ${`space.turn:${scene.spaceId}`}`;
    const space = await app.db.find(Space, { id: scene.spaceId });
    if (space) await turns.schedule(space);
    expect(await order()).toEqual([{ runAt: opensAt }]);
    app.clock.set(opensAt);
    await turns.turn({ spaceId: scene.spaceId });
    expect(await order()).toEqual([{ runAt: closesAt }]);
  });

  it('does nothing too early', async () => {
    const scene = await announced();
    app.clock.set(justBefore(opensAt));
    await turns.turn({ spaceId: scene.spaceId });
    await turns.findMissedTurns();
    await app.drain();
    expect(await recorded(scene)).toBe('announced');
    expect(await eventsOf(scene)).toEqual([]);
  });
});
