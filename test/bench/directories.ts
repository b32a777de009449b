import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Bench } from './benches.ts';
import { openConsultations, sentence } from './data.ts';
import { get, inTurn, p99 } from './load.ts';

/** Places, types and words that readers look for, one after the other. */
const places = ['NL', 'NL35', 'BE', 'DE3', 'FR10'];
const types = ['migrant-organisation', 'local-authority', 'trade-union', 'school', 'foundation'];
const themes = ['education', 'employment', 'health', 'housing'];
const words = ['childcare', 'munic', 'teacher', 'housing', 'deadline'];
const pick = (from: string[], turn: number): string => from[Math.abs(turn) % from.length] ?? '';

/** Adds organisations to the register until there are so many. */
async function organisations(pool: Pool, count: number): Promise<void> {
  await pool.query(`create temporary table fresh as select gen_random_uuid() as id, i
    from generate_series((select count(*)::int from organisation) + 1, ${count}) i`);
  await pool.query(`insert into organisation (id, slug, stakeholder_type, levels, territories, themes, target_groups, created_at)
    select id, 'bench-' || i, (array['${types.join("','")}'])[1 + i % 5], array[(array['local', 'national'])[1 + i % 2]],
      array[(array['NL350', 'NL', 'BE100', 'DE300', 'FR101', 'PL', 'IT1'])[1 + i % 7]],
      array[(array['${themes.join("','")}'])[1 + i % 4]], array[(array['women', 'newcomers', 'roma'])[1 + i % 3]], now() from fresh`);
  await pool.query(`insert into organisation_name (organisation_id, language, name)
    select n.id, l, ${sentence(4)} || ' ' || n.i from fresh n, unnest(array['en', 'nl']) l`);
  await pool.query('drop table fresh');
  await pool.query('vacuum analyze organisation, organisation_name, organisation_shown_name, organisation_count');
}

/** The register with 20,000 organisations, by type, place, words and page, against a tenth of them. */
export const directoryPage: Bench = {
  name: 'directory.page',
  unit: 'ms p99',
  goal: '<= 2',
  async run({ pool, url }) {
    const list = `${url}/api/v1/organisations?limit=20`;
    const read = () =>
      p99(150, async (turn) => {
        const first = await get(list);
        await get(`${list}&type=${pick(types, turn)}&territory=${pick(places, turn)}`);
        await get(`${list}&q=${pick(words, turn)}`);
        const { nextCursor } = JSON.parse(first) as { nextCursor: string };
        await get(`${list}&cursor=${nextCursor}`);
      });
    await organisations(pool, 2000);
    const baseline = await read();
    await organisations(pool, 20_000);
    return { value: await read(), baseline };
  },
};

/** The map of the same organisations: of the Union, of a country by one property, by two, and the page it stands on. */
export const directoryMap: Bench = {
  name: 'directory.map',
  unit: 'ms p99',
  goal: '<= 2',
  async run({ pool, url }) {
    const map = `${url}/api/v1/organisations/regions`;
    const read = () =>
      p99(100, async (turn) => {
        await get(map);
        await get(`${map}?territory=NL&grain=2&type=${pick(types, turn)}`);
        await get(`${map}?territory=DE&theme=${pick(themes, turn)}&type=${pick(types, turn)}`);
        await get(`${url}/organisations?view=map&territory=NL&theme=${pick(themes, turn)}`);
      });
    await emptyRegister(pool);
    await organisations(pool, 2000);
    const baseline = await read();
    await organisations(pool, 20_000);
    return { value: await read(), baseline };
  },
};

/** Takes the organisations of another measurement away, so that this one begins with few too. */
async function emptyRegister(pool: Pool): Promise<void> {
  await pool.query(
    `delete from organisation_name where organisation_id in (select id from organisation where slug like 'bench-%')`,
  );
  await pool.query(`delete from organisation where slug like 'bench-%'`);
}

/** A body with so many seats, each held by one person. */
async function body(pool: Pool, seats: number): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into space (id, kind, slug, state, visibility, time_zone, default_language, created_at, levels, territories)
     values ($1, 'network', $2, 'active', 'public', 'Europe/Brussels', 'en', now(), '{national,local}', '{NL,BE,DE,FR}')`,
    [id, `bench-${id}`],
  );
  await pool.query(`insert into space_translation (space_id, language, title) values ($1, 'en', 'Network')`, [id]);
  await pool.query("insert into body (space_id, parts) values ($1, jsonb_build_object('members', 'public'))", [id]);
  await pool.query(
    `insert into seat (id, space_id, member_type, role, rank, sort_name, country, level, gender, starts_on, created_at)
     select gen_random_uuid(), $1, (array['personal-capacity', 'organisation', 'state-authority'])[1 + n.i % 3],
       case when n.i < 3 then 'chair' else 'member' end, case when n.i < 3 then 0 else 3 end, ${sentence(2)} || ' ' || n.i,
       (array['NL', 'BE', 'DE', 'FR'])[1 + n.i % 4], (array['national', 'local'])[1 + n.i % 2], (array['woman', 'man'])[1 + n.i % 2],
       '2020-01-01', now() from generate_series(1, ${seats}) n (i)`,
    [id],
  );
  await pool.query(
    `insert into seat_person (id, seat_id, sitting, name) select gen_random_uuid(), id, 'holder', sort_name from seat where space_id = $1`,
    [id],
  );
  return id;
}

/** The members of a body of 6,000, by type, country, words and page, and their balance, against a body of 600. */
export const bodyMembers: Bench = {
  name: 'body.members',
  unit: 'ms p99',
  goal: '<= 2',
  async run({ pool, url }) {
    const [large, small] = [await body(pool, 6000), await body(pool, 600)];
    await pool.query('vacuum analyze seat, seat_person');
    const read = (id: string) => () =>
      p99(60, async (turn) => {
        const seats = `${url}/api/v1/bodies/${id}/seats`;
        const { nextCursor } = JSON.parse(await get(seats)) as { nextCursor: string };
        await get(`${seats}?cursor=${nextCursor}`);
        await get(`${seats}?memberType=organisation&country=${pick(['NL', 'BE'], turn)}`);
        await get(`${seats}?q=${pick(words, turn)}`);
        await get(`${url}/api/v1/bodies/${id}/balance`);
      });
    const { a, b } = await inTurn(3, read(large), read(small));
    return { value: a, baseline: b };
  },
};

/** Adds meetings to a consultation, one every three hours from today on, until there are so many. */
async function meetings(pool: Pool, spaceId: string, count: number): Promise<void> {
  await pool.query(`create temporary table fresh as select gen_random_uuid() as id, i
    from generate_series((select count(*)::int from live_session where space_id = '${spaceId}') + 1, ${count}) i`);
  await pool.query(`insert into activity (id, space_id, kind, position, settings)
    select id, '${spaceId}', 'meet', 100 + i, '{"moderation":"after","newcomerFirst":0,"guests":true,"editMinutes":0}' from fresh`);
  await pool.query(`insert into access_cell (id, activity_id, phase_id, audience, access)
    select gen_random_uuid(), f.id, p.id, 'public', 'contribute'
    from fresh f, (select id from phase where space_id = '${spaceId}' union all select null) p`);
  await pool.query(`insert into live_session (id, space_id, state, starts_at, ends_at, time_zone, languages, registration, code, created_at)
    select id, '${spaceId}', 'planned', now() + i * interval '3 hours', now() + i * interval '3 hours' + interval '2 hours',
      'Europe/Brussels', '{en}', false, 'b' || i, now() from fresh`);
  await pool.query(`insert into live_session_translation (session_id, language, title)
    select n.id, 'en', ${sentence(5)} from fresh n`);
  await pool.query('drop table fresh');
  await pool.query('vacuum analyze live_session, activity, access_cell');
}

/** A date so many days from now. */
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A calendar of 2,000 meetings: what comes next, page by page, and one week, against a tenth of them. */
export const calendarPage: Bench = {
  name: 'calendar.page',
  unit: 'ms p99',
  goal: '<= 2',
  async run({ pool, url }) {
    const { spaceId } = await openConsultations(pool, 1);
    const read = () =>
      p99(100, async () => {
        const { nextCursor } = JSON.parse(await get(`${url}/api/v1/live-sessions`)) as { nextCursor: string };
        await get(`${url}/api/v1/live-sessions?cursor=${nextCursor}`);
        await get(`${url}/api/v1/live-sessions?from=${day(1)}&to=${day(8)}&limit=100`);
      });
    await meetings(pool, spaceId, 200);
    const baseline = await read();
    await meetings(pool, spaceId, 2000);
    return { value: await read(), baseline };
  },
};
