import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A consultation that is open, with an activity anyone may contribute to. */
export interface OpenConsultation {
  spaceId: string;
  slug: string;
  activityId: string;
}

const words =
  'integration language course municipality employer school family recognition diploma housing health participation neighbour volunteer support measure budget deadline newcomer training childcare teacher interpreter mentor workplace';

/** SQL for a text of `count` words, different in every row. */
export const sentence = (count: number): string =>
  `(select string_agg((string_to_array('${words}', ' '))[1 + (hashint4(n.i * 31 + w) & 2147483647) % 24], ' ') from generate_series(1, ${count}) w)`;

/** What a bare server asks for a list of consultations: the rows, whose ids it is told. */
export const bareList = `select s.*, t.title, t.summary, t.language from space s join space_translation t on t.space_id = s.id
  where s.id = any($1::uuid[]) order by s.closes_at`;

/** Consultations that are open, `count` of them, each with two languages. */
export async function openConsultations(pool: Pool, count: number): Promise<OpenConsultation> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`create temporary table fresh on commit drop as
      select gen_random_uuid() as id, gen_random_uuid() as phase_id, gen_random_uuid() as activity_id, i, 'bench-' || i || '-' || substr(md5(random()::text), 1, 8) as slug
      from generate_series(1, ${count}) i`);
    await client.query(`insert into space (id, kind, slug, state, visibility, preset, time_zone, default_language, levels, territories, policy_fields, stakeholder_types, opens_at, closes_at, answer_due_at, created_at, announced_at)
      select id, 'consultation', slug, 'open', 'public', 'public-consultation', 'Europe/Brussels', 'en',
        array[(array['national', 'local', 'regional', 'european'])[1 + i % 4]], array[(array['NL', 'BE', 'DE'])[1 + i % 3]],
        array[(array['education', 'employment', 'health', 'housing'])[1 + i % 4]], array['migrant-organisation'],
        now() - interval '10 days', now() + interval '10 days' + i * interval '1 minute', now() + interval '90 days', now() - interval '20 days', now() - interval '15 days' from fresh`);
    await client.query(`insert into space_translation (space_id, language, title, summary, question)
      select n.id, 'en', 'Draft measure ' || n.i || ': ' || ${sentence(6)}, ${sentence(40)}, ${sentence(15)} from fresh n`);
    await client.query(
      `insert into phase (id, space_id, position, starts_at, ends_at) select f.phase_id, f.id, 1, s.opens_at, s.closes_at from fresh f join space s on s.id = f.id`,
    );
    await client.query(
      `insert into phase_translation (phase_id, language, name) select phase_id, 'en', 'Comments' from fresh`,
    );
    await client.query(`insert into activity (id, space_id, kind, position, settings)
      select activity_id, id, 'comment', 1, '{"moderation":"after","newcomerFirst":0,"guests":true,"editMinutes":0}' from fresh`);
    await client.query(
      `insert into activity_translation (activity_id, language, title) select activity_id, 'en', 'Comment on the text' from fresh`,
    );
    await client.query(`insert into access_cell (id, activity_id, phase_id, audience, access)
      select gen_random_uuid(), activity_id, phase_id, 'public', 'contribute' from fresh
      union all select gen_random_uuid(), activity_id, null, 'public', 'read' from fresh`);
    const { rows } = await client.query<OpenConsultation>(
      'select id as "spaceId", slug, activity_id as "activityId" from fresh order by i limit 1',
    );
    await client.query('commit');
    return rows[0] as OpenConsultation;
  } finally {
    client.release();
  }
}

/** A live session that runs, in which everyone takes part. @returns its main room */
export async function openRoom(pool: Pool, { spaceId }: OpenConsultation): Promise<string> {
  const [sessionId, roomId] = [randomUUID(), randomUUID()];
  const settings = '{"moderation":"after","newcomerFirst":0,"guests":true,"editMinutes":0}';
  await pool.query(
    `insert into activity (id, space_id, kind, position, settings)
     select $1, $2, 'meet', 1 + max(position), $3 from activity where space_id = $2`,
    [sessionId, spaceId, settings],
  );
  await pool.query(
    `insert into access_cell (id, activity_id, phase_id, audience, access)
     select gen_random_uuid(), $1, p.id, 'public', 'contribute' from (select id from phase where space_id = $2 union all select null) p`,
    [sessionId, spaceId],
  );
  await pool.query(
    `insert into live_session (id, space_id, state, starts_at, ends_at, time_zone, languages, registration, code, created_at, started_at)
     values ($1, $2, 'live', now(), now() + interval '2 hours', 'Europe/Brussels', '{en}', false, $3, now(), now())`,
    [sessionId, spaceId, sessionId.slice(0, 6)],
  );
  await pool.query(`insert into room (id, session_id, kind, position) values ($1, $2, 'main', 0)`, [roomId, sessionId]);
  return roomId;
}

/** A published document of `blocks` paragraphs under a heading each twenty. */
export async function publishedDocument(
  pool: Pool,
  { spaceId, activityId }: OpenConsultation,
  blocks: number,
): Promise<{ documentId: string; versionId: string; blockIds: string[] }> {
  const documentId = randomUUID();
  const versionId = randomUUID();
  await pool.query(
    'insert into document (id, space_id, activity_id, position, created_at) values ($1, $2, $3, 1, now())',
    [documentId, spaceId, activityId],
  );
  await pool.query(
    `insert into document_version (id, document_id, number, state, language, title, created_at) values ($1, $2, 1, 'draft', 'en', 'Draft measure with many paragraphs', now())`,
    [versionId, documentId],
  );
  const { rows } = await pool.query<{ id: string }>(
    `insert into block (version_id, id, position, kind, level, label, text)
     select $1, gen_random_uuid(), n.i, case when n.i % 20 = 0 then 'heading' else 'paragraph' end, case when n.i % 20 = 0 then 1 else 0 end, '',
       case when n.i % 20 = 0 then ${sentence(5)} else ${sentence(60)} end
     from generate_series(0, ${blocks - 1}) n(i) returning id`,
    [versionId],
  );
  await pool.query(`update document_version set state = 'published', published_at = now() where id = $1`, [versionId]);
  await pool.query('update document set current_version_id = $2 where id = $1', [documentId, versionId]);
  return { documentId, versionId, blockIds: rows.map((row) => row.id) };
}

/** Where comments are put. */
export interface CommentPlace extends OpenConsultation {
  documentId?: string;
  versionId?: string;
  blockId?: string;
  /** Replies to this comment rather than threads of their own. */
  parentId?: string;
  personId: string;
}

/** Visible comments, `count` of them, a hundredth of a second apart. */
export async function comments(pool: Pool, where: CommentPlace, count: number): Promise<void> {
  const size = 50_000;
  for (let from = 1; from <= count; from += size)
    await insertComments(pool, where, from, Math.min(from + size - 1, count));
  const placeId = where.blockId ?? where.documentId ?? where.activityId;
  await pool.query(
    `insert into comment_tally (activity_id, place_id, slot, document_id, block_id, visible) values ($1, $2, 0, $3, $4, $5)
     on conflict (activity_id, place_id, slot) do update set visible = comment_tally.visible + excluded.visible`,
    [where.activityId, placeId, where.documentId ?? null, where.blockId ?? null, count],
  );
  if (where.parentId) {
    await pool.query(
      `insert into comment_count (comment_id, activity_id, place_id, descendants) values ($1, $2, $3, $4)
       on conflict (comment_id) do update set descendants = comment_count.descendants + excluded.descendants`,
      [where.parentId, where.activityId, placeId, count],
    );
  }
  await pool.query('analyze comment');
}

async function insertComments(pool: Pool, where: CommentPlace, from: number, to: number): Promise<void> {
  await pool.query(
    `insert into comment (id, space_id, activity_id, document_id, root_id, parent_id, ancestors, person_id, state, stance, language, body, body_html,
        revision_id, revised_at, version_id, block_id, client_key, created_at)
     select f.id, $1::uuid, $2::uuid, $3::uuid, coalesce($6::uuid, f.id), $6::uuid, case when $6::uuid is null then '{}' else array[$6::uuid] end, $7::uuid, 'visible', 'neutral', 'en',
       f.body, '<p>' || f.body || '</p>', gen_random_uuid(), f.at, $4::uuid, $5::uuid, gen_random_uuid(), f.at
     from (select gen_random_uuid() as id, ${sentence(30)} as body, now() - interval '1 day' + n.i * interval '10 milliseconds' as at
           from generate_series($8::int, $9::int) n(i)) f`,
    [
      where.spaceId,
      where.activityId,
      where.documentId ?? null,
      where.versionId ?? null,
      where.blockId ?? null,
      where.parentId ?? null,
      where.personId,
      from,
      to,
    ],
  );
}
