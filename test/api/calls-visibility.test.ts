import * as fc from 'fast-check';
import { type BodyPart, type PartReader, partReaders } from '../../shared/bodies.js';
import { type CallState, callStates } from '../../shared/calls.js';
import { type BodyState, bodyLifecycle, visibilities, type Visibility } from '../../shared/spaces.js';
import { CallAccess } from '../../server/src/calls/call-access.js';
import { Call } from '../../server/src/calls/call.entity.js';
import { callPolicy } from '../../server/src/calls/call.policy.js';
import { readableCalls } from '../../server/src/calls/readable-calls.js';
import { sql } from '../../server/src/kernel/database/database.js';
import { type Actor, anonymous, system } from '../../server/src/kernel/http/actor.js';
import { newId } from '../../server/src/kernel/ids.js';
import { found } from '../../server/src/kernel/http/problem.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Client, ifMatch, type Json } from '../support/client.js';
import { openBody, seatFor } from '../support/scenes/bodies.js';
import { calls, type CallScene, ok } from '../support/scenes/calls.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
let call: CallScene;
beforeAll(async () => {
  app = await startApp();
  app.clock.set('2027-03-10T09:00:00Z');
  call = await calls(app).draft();
});
afterAll(() => app.close());

interface World {
  state: BodyState;
  visibility: Visibility;
  callState: CallState;
  readers: PartReader | null;
  isMember: boolean;
  isAssessor: boolean;
}

const worlds: fc.Arbitrary<World> = fc.record({
  state: fc.constantFrom(...(Object.keys(bodyLifecycle) as BodyState[])),
  visibility: fc.constantFrom(...visibilities),
  callState: fc.constantFrom(...callStates),
  readers: fc.option(fc.constantFrom(...partReaders)),
  isMember: fc.boolean(),
  isAssessor: fc.boolean(),
});

describe('who may read a call, as a function and as SQL', () => {
  it('is the same for any people, parts and states', async () => {
    const { id: me } = await people(app).member();
    const person: Actor = { ...anonymous, kind: 'person', id: me };
    const actors = [
      anonymous,
      { ...anonymous, kind: 'guest' as const, id: newId() },
      system,
      person,
      { ...person, id: newId() },
      { ...person, teams: [{ spaceId: call.body.id, role: 'observer' as const }] },
    ];
    const seen = { yes: 0, no: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const parts: Partial<Record<BodyPart, PartReader>> = { members: 'public' };
        if (world.readers) parts.calls = world.readers;
        const { id: spaceId } = call.body;
        await app.db
          .sql`update space set state = ${world.state}, visibility = ${world.visibility} where id = ${spaceId}`;
        await app.db.sql`update body set parts = ${JSON.stringify(parts)}::jsonb where space_id = ${spaceId}`;
        await app.db.sql`update call set state = ${world.callState} where id = ${call.id}`;
        await app.db.sql`delete from space_member where space_id = ${spaceId}`;
        await app.db.sql`delete from call_assessor where call_id = ${call.id}`;
        if (world.isMember)
          await app.db
            .sql`insert into space_member (space_id, person_id, expert, joined_at) values (${spaceId}, ${me}, true, now())`;
        if (world.isAssessor)
          await app.db.sql`insert into call_assessor (id, call_id, person_id) values (${newId()}, ${call.id}, ${me})`;
        for (const actor of actors) {
          const facts = await app.app.get(CallAccess).facts(actor, found(await app.db.find(Call, { id: call.id })));
          const [row] = await app.db.query<{ readable: boolean }>(sql`
            select ${readableCalls(actor)} as readable from call c join space s on s.id = c.space_id where c.id = ${call.id}`);
          expect(row).toEqual({ readable: callPolicy.read(actor, facts) });
          seen[row?.readable ? 'yes' : 'no'] += 1;
        }
      }),
      { numRuns: 50 },
    );
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(50);
  });
});

describe('the calls of a private body', () => {
  it('are for its members: not in pages, lists or the way to apply of anyone else', async () => {
    const body = await openBody(app, { visibility: 'private' });
    const [member, stranger] = [await people(app).member(), await people(app).member()];
    await ok(body.lead.post(`/bodies/${body.id}/seats`, seatFor(member.email)));
    const { id } = await calls(app).open({}, body);
    for (const client of [app.visitor(), stranger.client]) {
      expect((await client.get(`/calls/${id}`)).status).toBe(404);
      expect((await client.get(`/bodies/${body.id}/calls`)).status).toBe(404);
      expect((await client.get('/calls')).text).not.toContain(id);
      expect((await client.post(`/calls/${id}/applications`, { clientKey: newId() })).status).toBe(404);
      for (const path of ['declarations', 'rapporteurs', 'membership-rules'])
        expect((await client.get(`/bodies/${body.id}/${path}`)).status).toBe(404);
    }
    expect((await member.client.get(`/calls/${id}`)).status).toBe(200);
    expect((await member.client.get('/calls')).text).toContain(id);
  });

  it('are told in what happened there to those whom the part is for, from the day they are open', async () => {
    const body = await openBody(app);
    const { id } = await calls(app).draft({}, body);
    const member = await people(app).member();
    await ok(body.lead.post(`/bodies/${body.id}/seats`, seatFor(member.email)));
    const told = async (client: Client) => {
      const { items } = await ok(client.get(`/bodies/${body.id}/activity`));
      return items.flatMap(({ type, page }: Json) => (page === `calls/${id}` ? [type] : []));
    };
    expect(await told(body.lead)).toEqual([]);
    await ok(body.lead.post(`/calls/${id}/open`));
    await ok(body.lead.post(`/calls/${id}/cancel`, { reason: 'The mandate ends.' }));
    for (const client of [body.lead, member.client, app.visitor()])
      expect(await told(client)).toEqual(['call.cancelled', 'call.opened']);
    const { version } = await ok(body.lead.get(`/bodies/${body.id}`));
    const parts = { members: 'public', calls: 'members' };
    await ok(body.lead.patch(`/bodies/${body.id}`, { parts }, ifMatch(version)));
    expect(await told(member.client)).toHaveLength(2);
    expect(await told(app.visitor())).toEqual([]);
  });

  it('let an assessor from outside do what they were asked, and see nothing else of the body', async () => {
    const body = await openBody(app, { visibility: 'private' });
    const { id } = await calls(app).open({}, body);
    const assessor = await people(app).member();
    await ok(body.lead.put(`/calls/${id}/assessors`, { members: [{ personId: assessor.id }] }));
    expect((await assessor.client.get(`/calls/${id}/assessment`)).status).toBe(200);
    expect((await assessor.client.get(`/bodies/${body.id}`)).status).toBe(404);
    expect((await assessor.client.get(`/calls/${id}/ranking`)).body.code).toBe('forbidden');
  });
});

describe('an archived body', () => {
  it('shows its calls, and nobody applies any more', async () => {
    const body = await openBody(app);
    const { id } = await calls(app).open({}, body);
    await ok(body.lead.post(`/bodies/${body.id}/archive`));
    expect((await app.visitor().get(`/calls/${id}`)).status).toBe(200);
    const { client } = await people(app).member();
    expect((await client.post(`/calls/${id}/applications`, { clientKey: newId() })).body.code).toBe('call-closed');
    expect((await body.lead.post(`/calls/${id}/cancel`, { reason: 'x' })).body.code).toBe('invalid-transition');
    const { items } = (await app.visitor().get('/calls?limit=100')).body;
    expect(items.map((open: { id: string }) => open.id)).not.toContain(id);
  });
});
