import { Injectable } from '@nestjs/common';
import type { ResultDirection, ResultKind, ResultSource, ResultState } from '../../../shared/exchange.js';
import { BodyAccess } from '../bodies/body-access.js';
import type { BodyFacts } from '../bodies/body.policy.js';
import { readablePart } from '../bodies/readable-part.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { can, type Policy } from '../kernel/http/policy.js';
import { readableMeetings } from '../meetings/readable-meetings.js';
import type { NamedBodyDto, ResultCanDto, ResultDto, ResultStepDto } from './dto/forum.dto.js';
import { type ResultFacts, resultPolicy } from './exchange.policy.js';
import { namedBody } from './named-body.js';

interface ResultRow {
  id: string;
  fromSpaceId: string;
  toSpaceId: string;
  kind: ResultKind;
  state: ResultState;
  source: ResultSource;
  sourcePath: string | null;
  from: NamedBodyDto | null;
  version: number;
  sortedAt: string;
  steps: ResultStepDto[];
}

const actions = Object.keys(resultPolicy).filter((it) => it !== 'read') as (keyof ResultCanDto)[];

/** Reads what forums hand up, and the way back: what became of each result, up to the highest level. */
@Injectable()
export class ForumResultQuery {
  constructor(
    private readonly db: Database,
    private readonly access: BodyAccess,
  ) {}

  /**
   * The results a forum handed up, or received, latest first.
   * @throws Problem `not-found`; `unauthenticated` or `forbidden` where the exchange is not for the reader
   */
  async list(
    actor: Actor,
    ref: string,
    filter: { direction: ResultDirection; state?: ResultState; consultationId?: string },
    { cursor, limit = 20 }: { cursor?: string; limit?: number },
  ): Promise<Page<ResultDto>> {
    const body = await this.access.part(actor, ref, 'exchange');
    const after = readCursor(cursor, 2);
    const { direction, state, consultationId } = filter;
    const side = direction === 'up' ? sql`r.from_space_id` : sql`r.to_space_id`;
    const conditions = [sql`${side} = ${body.space.id}`];
    if (direction === 'received') conditions.push(sql`r.state <> 'withdrawn'`);
    if (state) conditions.push(sql`r.state = ${state}`);
    if (consultationId) conditions.push(sql`r.agenda_consultation_id = ${consultationId}`);
    if (after) conditions.push(sql`(r.handed_up_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    const rows = await this.rows(actor, join(conditions, ' and '), limit + 1);
    const bodies = await this.bodiesOf(actor, body, rows);
    return page(
      rows,
      limit,
      (row) => present(row, actor, bodies),
      (row) => [row.sortedAt, row.id],
    );
  }

  /** The other forums of these results, each read once. */
  private async bodiesOf(actor: Actor, own: BodyFacts, rows: ResultRow[]): Promise<Map<string, BodyFacts>> {
    const ids = new Set(rows.flatMap(({ fromSpaceId, toSpaceId }) => [fromSpaceId, toSpaceId]));
    ids.delete(own.space.id);
    const others = await Promise.all([...ids].map((id) => this.access.facts(actor, id)));
    return new Map([own, ...others].map((body) => [body.space.id, body]));
  }

  private rows(actor: Actor, condition: Sql, most: number): Promise<ResultRow[]> {
    return this.db.query<ResultRow>(sql`
      select r.id, r.from_space_id as "fromSpaceId", r.to_space_id as "toSpaceId", r.kind, r.state, r.source,
        r.source_path as "sourcePath", ${namedBody(actor, sql`r.from_space_id`)} as "from", r.version,
        r.handed_up_at::text as "sortedAt", ${way(actor)} as steps
      from forum_result r where ${condition} order by r.handed_up_at desc, r.id desc limit ${most}`);
  }
}

/**
 * The result in the row `r` and those that hand it on, lowest level first, as JSON. What a higher forum did is told to those who
 * may read the exchange of one of the two forums it concerns.
 */
function way(actor: Actor): Sql {
  const point = sql`(select json_build_object('title', i.title, 'language', m.language, 'meetingId', m.id, 'meeting', m.title,
      'startsAt', m.starts_at, 'timeZone', m.time_zone)
    from meeting_item i join meeting m on m.id = i.meeting_id join space s on s.id = m.space_id
    where i.id = w.meeting_item_id and ${readableMeetings(actor)})`;
  const isRead = sql`exists (select 1 from space s where s.id in (x.from_space_id, x.to_space_id) and ${readablePart(actor, 'exchange')})`;
  return sql`(
    with recursive way as (
      select x.*, 0 as depth from forum_result x where x.id = r.id
      union all
      select x.*, w.depth + 1 from way w join forum_result x on x.based_on_id = w.id
      where x.state <> 'withdrawn' and w.depth < 10 and ${isRead})
    select json_agg(json_build_object('id', w.id, 'to', ${namedBody(actor, sql`w.to_space_id`)}, 'state', w.state,
        'text', w.body, 'language', w.language, 'reason', w.reason, 'reasonLanguage', w.reason_language,
        'agendaPath', w.agenda_path, 'point', ${point}, 'handedUpAt', w.handed_up_at, 'takenAt', w.taken_at, 'decidedAt', w.decided_at)
      order by w.depth, w.id) from way w)`;
}

function present(row: ResultRow, actor: Actor, bodies: Map<string, BodyFacts>): ResultDto {
  const { id, kind, source, sourcePath, from, version, steps, state, fromSpaceId, toSpaceId } = row;
  const [lower, upper] = [bodies.get(fromSpaceId), bodies.get(toSpaceId)];
  if (!lower || !upper) throw new Error(`the forums of result ${id} were not read`);
  const facts = { from: lower, to: upper, state };
  const allowed = can(resultPolicy as Policy<ResultFacts>, actor, facts, actions);
  return { id, kind, source, sourcePath, from, steps, version, can: allowed };
}
