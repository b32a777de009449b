import { Injectable } from '@nestjs/common';
import type { SeatRole } from '../../../shared/bodies.js';
import { type CardField, cardFields } from '../../../shared/exchange.js';
import { BodyAccess } from '../bodies/body-access.js';
import { termRuns } from '../bodies/body-list.query.js';
import type { BodyFacts } from '../bodies/body.policy.js';
import type { NamedOrganisation } from '../bodies/body.query.js';
import { organisationsOfSeat } from '../bodies/organisations-of-seat.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import { type Actor, inTeam, personId } from '../kernel/http/actor.js';
import { allows, authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import type { ContactCardDto, ContactDto, RosterDto } from './dto/roster.dto.js';
import { cardPolicy } from './exchange.policy.js';
import { sitterName } from './speaker.js';

/** Contact points shown of each country before one asks for all. */
const firstContacts = 5;

/** A card with all it says. */
type CardRow = Omit<ContactCardDto, 'publicFields'> & { publicFields: CardField[] };

interface ContactRow {
  seatId: string;
  country: string | null;
  role: SeatRole;
  rank: number;
  sortName: string;
  startsOn: string;
  endsOn: string | null;
  isHolder: boolean;
  hasHolder: boolean;
  organisations: NamedOrganisation[];
  people: { name: string | null; isAlternate: boolean }[];
  card: CardRow | null;
}

/** Whether the card in the row `c` is about whoever holds the seat in the row `t` now. */
export const cardFits = sql`c.seat_id = t.id and case
  when c.person_id is not null then
    exists (select 1 from seat_person h where h.seat_id = t.id and h.sitting = 'holder' and h.person_id = c.person_id)
  when c.holder_name is not null then
    exists (select 1 from seat_person h where h.seat_id = t.id and h.sitting = 'holder' and h.name = c.holder_name)
  else not exists (select 1 from seat_person h where h.seat_id = t.id and h.sitting = 'holder') end`;

/** Whether somebody with an account holds the seat in the row `t`. */
export const holderHasAccount = sql`exists (select 1 from seat_person h
  where h.seat_id = t.id and h.sitting = 'holder' and h.person_id is not null)`;

/** Reads who the contact points of a network are and were, country by country. */
@Injectable()
export class RosterQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
  ) {}

  /**
   * The roster. Who sits in a body is for those who may read its members too.
   * @throws Problem `not-found`; `unauthenticated` or `forbidden` where it is not for the reader
   */
  async roster(actor: Actor, ref: string): Promise<RosterDto> {
    const body = await this.readable(actor, ref);
    const { id } = body.space;
    const isNow = termRuns(this.clock.now());
    const counts = await this.db.query<{ country: string | null; total: number; former: number }>(sql`
      select t.country, count(*) filter (where ${isNow})::int as total, count(*) filter (where ${this.over()})::int as former
      from seat t join space s on s.id = t.space_id where t.space_id = ${id} group by 1
      having count(*) filter (where ${isNow} or ${this.over()}) > 0 order by 1 nulls last`);
    const first = await this.rows(
      actor,
      sql`t.id in (select q.id from (
        select t.id, row_number() over (partition by t.country order by t.rank, t.sort_name collate "und-x-icu", t.id) as n
        from seat t where t.space_id = ${id} and ${isNow}) q where q.n <= ${firstContacts})`,
    );
    const [space] = await this.db.sql<{ territories: string[] }>`select territories from space where id = ${id}`;
    const served = new Set(counts.flatMap(({ country, total }) => (total > 0 ? country : [])));
    return {
      countries: counts.map((count) => ({
        ...count,
        contacts: first.filter(({ country }) => country === count.country).map((row) => present(row, actor, body)),
      })),
      gaps: found(space).territories.filter((code) => code.length === 2 && !served.has(code)),
    };
  }

  /**
   * The contact points of one country: those in term by role and name, or those before them, latest first.
   * @param country NUTS code; `none` for seats that are from nowhere in particular
   * @throws Problem as `roster`
   */
  async ofCountry(
    actor: Actor,
    ref: string,
    country: string,
    { when = 'now', cursor, limit = 20 }: { when?: 'now' | 'former'; cursor?: string; limit?: number },
  ): Promise<Page<ContactDto>> {
    const body = await this.readable(actor, ref);
    const after = readCursor(cursor, when === 'now' ? 3 : 2);
    const conditions = [
      sql`t.space_id = ${body.space.id}`,
      country === 'none' ? sql`t.country is null` : sql`t.country = ${country}`,
      when === 'now' ? termRuns(this.clock.now()) : this.over(),
    ];
    if (after && when === 'now')
      conditions.push(
        sql`(t.rank, t.sort_name collate "und-x-icu", t.id) > (${after[0]}::int, ${after[1]}, ${after[2]}::uuid)`,
      );
    if (after && when === 'former') conditions.push(sql`(t.ends_on, t.id) < (${after[0]}::date, ${after[1]}::uuid)`);
    const order = when === 'now' ? undefined : sql`t.ends_on desc, t.id desc`;
    const rows = await this.rows(actor, join(conditions, ' and '), { order, most: limit + 1 });
    return page(
      rows,
      limit,
      (row) => present(when === 'now' ? row : { ...row, isHolder: false, card: null }, actor, body, when === 'now'),
      (row) => (when === 'now' ? [row.rank, row.sortName, row.seatId] : [row.endsOn, row.seatId]),
    );
  }

  private async readable(actor: Actor, ref: string): Promise<BodyFacts> {
    const body = await this.access.part(actor, ref, 'exchange');
    await this.access.part(actor, ref, 'members');
    authorize(actor, cardPolicy, 'read', { body, isHolder: false, hasHolder: false });
    return body;
  }

  /** Whether the term in the row `t` is over. */
  private over(): Sql {
    return sql`t.ends_on < (${this.clock.now()}::timestamptz at time zone s.time_zone)::date`;
  }

  private rows(
    actor: Actor,
    condition: Sql,
    { order, most }: { order?: Sql; most?: number } = {},
  ): Promise<ContactRow[]> {
    return this.db.query<ContactRow>(sql`
      select t.id as "seatId", t.country, t.role, t.rank, t.sort_name as "sortName", t.starts_on::text as "startsOn", t.ends_on::text as "endsOn",
        exists (select 1 from seat_person h
          where h.seat_id = t.id and h.sitting = 'holder' and h.person_id = ${personId(actor)}) as "isHolder",
        ${holderHasAccount} as "hasHolder",
        ${organisationsOfSeat(actor)} as organisations,
        coalesce((select json_agg(json_build_object('name', ${sitterName}, 'isAlternate', h.sitting = 'alternate') order by h.sitting desc, h.id)
          from seat_person h where h.seat_id = t.id), '[]') as people,
        (select json_build_object('function', c.function, 'organisation', c.organisation, 'email', c.email, 'phone', c.phone,
            'website', c.website, 'languages', c.languages, 'askAbout', c.ask_about, 'language', c.language,
            'publicFields', c.public_fields, 'version', c.version)
          from contact_card c where ${cardFits}) as card
      from seat t join space s on s.id = t.space_id where ${condition}
      order by ${order ?? sql`t.rank, t.sort_name collate "und-x-icu", t.id`} limit ${most ?? null}`);
  }
}

/** A contact point with what its card says to this reader. */
function present(row: ContactRow, actor: Actor, body: BodyFacts, isNow = true): ContactDto {
  const { seatId, role, startsOn, endsOn, people, organisations, card, isHolder, hasHolder } = row;
  const facts = { body, isHolder, hasHolder };
  const write = isNow && allows(cardPolicy, 'write', actor, facts);
  const publish = isNow && allows(cardPolicy, 'publish', actor, facts);
  const isOfNetwork = body.space.audiences.includes('members') || inTeam(actor, body.space.id);
  const shown = card && presentCard(card, write || isOfNetwork, write);
  return { seatId, role, startsOn, endsOn, people, organisations, card: shown, can: { write, publish } };
}

function presentCard({ publicFields, ...card }: CardRow, all: boolean, toWriter: boolean): ContactCardDto {
  const hidden = all ? [] : cardFields.filter((field) => !publicFields.includes(field));
  const emptied = Object.fromEntries(hidden.map((field) => [field, field === 'languages' ? [] : '']));
  return { ...card, ...emptied, publicFields: toWriter ? publicFields : null };
}
