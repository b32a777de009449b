import { Injectable } from '@nestjs/common';
import type { Gender, MemberType, SeatRole, Sitting } from '../../../shared/bodies.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import { type Actor, inTeam } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { BodyAccess } from './body-access.js';
import { termRuns } from './body-list.query.js';
import type { NamedOrganisation } from './body.query.js';
import { organisationsOfSeat } from './organisations-of-seat.js';
import { presentSeat } from './seat.presenter.js';
import type { SeatDto } from './dto/seat.dto.js';
import type { BalanceDto } from './dto/balance.dto.js';
import { balanceOf, type BalanceRow } from './balance.js';

/** A seat with who sits on it. */
export interface SeatRow {
  id: string;
  memberType: MemberType;
  role: SeatRole;
  rank: number;
  sortName: string;
  country: string | null;
  level: GovernanceLevel | null;
  gender: Gender | null;
  note: string;
  startsOn: string;
  endsOn: string | null;
  version: number;
  isCurrent: boolean;
  organisations: NamedOrganisation[];
  people: {
    sitting: Sitting;
    name: string;
    publicName: string | null;
    email: string | null;
    hasAccount: boolean;
  }[];
}

/** Which seats. */
export interface SeatFilter {
  memberType?: MemberType;
  country?: string;
  /** Seats whose term is over, or has not begun. */
  others?: boolean;
  q?: string;
}

/** Reads who sits in a body. */
@Injectable()
export class SeatQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
  ) {}

  /**
   * The seats of a body: those held now, by role and name, or the others.
   * @throws Problem `not-found`; `forbidden` where the members are not for the reader
   */
  async list(
    actor: Actor,
    ref: string,
    filter: SeatFilter,
    where: { cursor?: string; limit?: number },
  ): Promise<Page<SeatDto>> {
    const { space } = await this.access.part(actor, ref, 'members');
    const { cursor, limit = 50 } = where;
    const after = readCursor(cursor, 3);
    const runs = termRuns(this.clock.now());
    const conditions = [sql`t.space_id = ${space.id}`, filter.others ? sql`not ${runs}` : runs];
    if (filter.memberType) conditions.push(sql`t.member_type = ${filter.memberType}`);
    if (filter.country) conditions.push(sql`t.country = ${filter.country}`);
    if (filter.q?.trim()) conditions.push(sql`position(lower(${filter.q.trim()}) in lower(t.sort_name)) > 0`);
    if (after)
      conditions.push(
        sql`(t.rank, t.sort_name collate "und-x-icu", t.id) > (${after[0]}::int, ${after[1]}, ${after[2]}::uuid)`,
      );
    const rows = await this.rows(actor, conditions, limit + 1);
    const toTeam = inTeam(actor, space.id);
    return page(
      rows,
      limit,
      (row) => presentSeat(row, toTeam),
      (row) => [row.rank, row.sortName, row.id],
    );
  }

  /**
   * One seat, as the secretariat wrote it down.
   * @throws Problem `not-found`; `forbidden` for everyone who may not give seats
   */
  async one(actor: Actor, ref: string, seatId: string): Promise<SeatDto> {
    const { space } = await this.access.require(actor, ref, 'seat');
    const [row] = await this.rows(actor, [sql`t.space_id = ${space.id}`, sql`t.id = ${seatId}`], 1);
    return presentSeat(found(row), inTeam(actor, space.id));
  }

  private rows(actor: Actor, conditions: Sql[], most: number): Promise<SeatRow[]> {
    return this.db.query<SeatRow>(sql`
      select t.id, t.member_type as "memberType", t.role, t.rank, t.sort_name as "sortName", t.country, t.level, t.gender, t.note,
        t.starts_on::text as "startsOn", t.ends_on::text as "endsOn", t.version, ${termRuns(this.clock.now())} as "isCurrent",
        ${organisationsOfSeat(actor)} as organisations,
        coalesce((select json_agg(json_build_object('sitting', h.sitting, 'name', h.name, 'publicName', h.public_name,
            'email', h.email, 'hasAccount', h.person_id is not null) order by h.sitting desc, h.id)
          from seat_person h where h.seat_id = t.id), '[]') as people
      from seat t join space s on s.id = t.space_id where ${join(conditions, ' and ')}
      order by t.rank, t.sort_name collate "und-x-icu", t.id limit ${most}`);
  }

  /**
   * How the members of a body are spread, observers apart, and where nobody sits.
   * @throws Problem `not-found`; `forbidden` where the members are not for the reader
   */
  async balance(actor: Actor, ref: string): Promise<BalanceDto> {
    const { space } = await this.access.part(actor, ref, 'members');
    const rows = await this.db.query<BalanceRow>(sql`
      select t.member_type as "memberType", t.gender, t.country, t.level, t.role = 'observer' as "isObserver", count(*)::int as seats
      from seat t join space s on s.id = t.space_id
      where t.space_id = ${space.id} and ${termRuns(this.clock.now())} group by 1, 2, 3, 4, 5`);
    const [classified] = await this.db.sql<{ levels: GovernanceLevel[]; territories: string[] }>`
      select levels, territories from space where id = ${space.id}`;
    const { levels, territories } = found(classified);
    return balanceOf(rows, { levels, territories, toTeam: inTeam(actor, space.id) });
  }
}
