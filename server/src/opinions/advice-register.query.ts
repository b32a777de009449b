import { Injectable } from '@nestjs/common';
import { opinionPath, type SpaceAddress } from '../../../shared/space-paths.js';
import { readablePart } from '../bodies/readable-part.js';
import { named } from '../bodies/body.query.js';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { csvFile } from '../kernel/http/csv-file.js';
import { nameIn } from '../organisations/organisations.js';
import type { AdviceItemDto, AdvicePartiesDto, AdvicePartyDto } from './dto/advice.dto.js';

/** Which advice; see the DTO for what each filter means. */
export interface AdviceFilter {
  q?: string;
  addressee?: string;
  body?: string;
  overdue?: boolean;
}

/** What the file says of each recommendation. */
const columns = [
  'body',
  'kind',
  'year',
  'number',
  'title',
  'language',
  'publishedAt',
  'addressee',
  'question',
  'recommendation',
  'recommendationText',
  'verdict',
  'answeredAt',
  'answerDueAt',
  'overdue',
  'url',
  'fingerprint',
] as const;
type AdviceLine = Record<(typeof columns)[number], unknown>;

/** Rows that spreadsheets still read with ease. */
const mostLines = 50_000;

type AdviceRow = Omit<AdviceItemDto, 'isOverdue'>;

/** Reads the advice that bodies gave, and what authorities did with it, over all bodies whose opinions the actor may read. */
@Injectable()
export class AdviceRegister {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Published opinions with an addressee, newest first. */
  async list(
    actor: Actor,
    filter: AdviceFilter,
    where: { cursor?: string; limit?: number },
  ): Promise<Page<AdviceItemDto>> {
    const { cursor, limit = 20 } = where;
    const after = readCursor(cursor, 2);
    const now = this.clock.now();
    const conditions = [this.which(actor, filter)];
    if (after) conditions.push(sql`(op.published_at, op.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    const rows = await this.db.query<AdviceRow>(sql`
      select op.id, op.kind, op.year, op.number, coalesce(vt.title, v.title) as title, coalesce(vt.language, v.language) as language,
        (select json_build_object('kind', s.kind, 'slug', s.slug, 'title', x.title, 'language', x.language) from space_translation x where x.space_id = s.id
          order by x.language <> ${actor.language}, x.language <> s.default_language, x.language limit 1) as body,
        (${named(actor, sql`op.addressee_organisation_id`)}) as addressee, q.question, q.language as "questionLanguage",
        op.published_at as "publishedAt", op.answer_due_at as "answerDueAt",
        coalesce((select json_agg(w.verdict order by w.position) from recommendation w where w.opinion_id = op.id), '[]') as verdicts
      from opinion op join space s on s.id = op.space_id join document_version v on v.id = op.version_id
      left join version_translation vt on vt.version_id = v.id and vt.language = ${actor.language}
      left join advice_request q on q.id = op.request_id
      where ${join(conditions, ' and ')} order by op.published_at desc, op.id desc limit ${limit + 1}`);
    const isOverdue = ({ answerDueAt, verdicts }: AdviceRow) =>
      answerDueAt !== null && answerDueAt <= now && verdicts.includes(null);
    return page(
      rows,
      limit,
      (row) => ({ ...row, isOverdue: isOverdue(row) }),
      (row) => [row.publishedAt.toISOString(), row.id],
    );
  }

  /** All of it, a row for each recommendation, as a table to take away. */
  async file(actor: Actor, filter: AdviceFilter): Promise<Buffer> {
    const rows = await this.db.query<AdviceLine & { space: SpaceAddress; id: string }>(sql`
      select op.id, json_build_object('kind', s.kind, 'slug', s.slug) as space, x.title as body, op.kind, op.year, op.number,
        v.title, v.language, op.published_at as "publishedAt", op.fingerprint, (${named(actor, sql`op.addressee_organisation_id`)}) ->> 'name' as addressee,
        q.question, w.position as recommendation, k.text as "recommendationText", w.verdict, w.answered_at as "answeredAt",
        op.answer_due_at as "answerDueAt", w.answered_at is null and coalesce(op.answer_due_at <= ${this.clock.now()}, false) as overdue
      from opinion op join space s on s.id = op.space_id join document_version v on v.id = op.version_id
      cross join lateral (select title from space_translation where space_id = s.id
        order by language <> ${actor.language}, language <> s.default_language, language limit 1) x
      left join advice_request q on q.id = op.request_id
      join recommendation w on w.opinion_id = op.id left join block k on k.version_id = op.version_id and k.id = w.block_id
      where ${this.which(actor, filter)} order by op.published_at desc, op.id desc, w.position limit ${mostLines}`);
    return csvFile(
      columns,
      rows.map(({ space, id, ...row }) => ({ ...row, url: `${this.config.baseUrl}${opinionPath(space, id)}` })),
    );
  }

  /** Published opinions with an addressee that the actor may read and that fit: `opinion op`, `space s`, `advice_request q`. */
  private which(actor: Actor, { q, addressee, body, overdue }: AdviceFilter): Sql {
    const conditions = [addressed, readablePart(actor, 'opinions')];
    if (q?.trim()) conditions.push(saying(q));
    if (addressee) conditions.push(sql`op.addressee_organisation_id = ${addressee}`);
    if (body) conditions.push(sql`(s.slug = ${body} or s.id::text = ${body})`);
    if (overdue)
      conditions.push(sql`op.answer_due_at <= ${this.clock.now()}
        and exists (select 1 from recommendation m where m.opinion_id = op.id and m.answered_at is null)`);
    return join(conditions, ' and ');
  }

  /** Who is addressed and who advises in what the actor may read, by name. */
  async parties(actor: Actor): Promise<AdvicePartiesDto> {
    const readable = sql`${addressed} and ${readablePart(actor, 'opinions')}`;
    const addressees = await this.db.query<AdvicePartyDto>(sql`
      select o.id, n.name, n.language from organisation o cross join lateral (${nameIn(actor.language)}) n
      where exists (select 1 from opinion op join space s on s.id = op.space_id
        where op.addressee_organisation_id = o.id and ${readable})
      order by n.name collate "und-x-icu", o.id`);
    const bodies = await this.db.query<AdvicePartyDto>(sql`
      select s.id, x.title as name, x.language from space s
      cross join lateral (select title, language from space_translation where space_id = s.id
        order by language <> ${actor.language}, language <> s.default_language, language limit 1) x
      where exists (select 1 from opinion op where op.space_id = s.id and ${readable})
      order by x.title collate "und-x-icu", s.id`);
    return { addressees, bodies };
  }
}

const addressed = sql`op.state = 'published' and op.addressee_organisation_id is not null`;

/** Whether these words stand in the text, its title, or what was asked. */
const saying = (words: string): Sql => sql`(
  exists (select 1 from block_search b where b.version_id = op.version_id and b.search @@ sought_words(text_config(b.language), ${words}))
  or to_tsvector(text_config(v.language), v.title) @@ sought_words(text_config(v.language), ${words})
  or to_tsvector(text_config(q.language), q.title || ' ' || q.question) @@ sought_words(text_config(q.language), ${words}))`;
