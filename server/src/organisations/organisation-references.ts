import { Injectable } from '@nestjs/common';
import { Database, join, raw, type Sql, sql } from '../kernel/database/database.js';

/** A column that refers to an organisation. */
export interface Reference {
  table: string;
  column: string;
}

/** Columns that say the same once and no more: a key or a unique index, with its condition. */
interface UniqueKey {
  columns: string[];
  condition: string | null;
}

/**
 * What an organisation says about itself, and what was found out about it alone: it goes with it when it turns out to be another
 * one, and is kept in the history of the merge.
 */
const ownTables = ['organisation_name', 'organisation_shown_name', 'organisation_text', 'organisation_likeness'];

/** What a feature does before doubles are deleted, so that what belongs to the one that goes is not lost with it. */
export interface DoublesRule {
  table: string;
  /** Brings what hangs on rows of the one organisation to rows of the other, or makes them doubles no longer. */
  settle: (from: string, to: string) => Promise<void>;
}

/**
 * Every row that refers to an organisation, as the catalogue of the database knows it: a table of a feature that is yet to be
 * written is among them.
 */
@Injectable()
export class OrganisationReferences {
  private readonly rules = new Map<string, DoublesRule>();

  constructor(private readonly db: Database) {}

  /** For a table whose rows are unique per organisation and have rows of their own. */
  register(rule: DoublesRule): void {
    this.rules.set(rule.table, rule);
  }

  /** Tables whose feature says what becomes of doubles. */
  get settled(): string[] {
    return [...this.rules.keys()];
  }

  /** The columns that refer to organisations, those of what is its own apart. */
  async list(): Promise<Reference[]> {
    const all = await this.all();
    return all.filter(({ table }) => !ownTables.includes(table));
  }

  /** How many rows of each table refer to an organisation; tables without any are left out. */
  async count(organisationId: string): Promise<{ table: string; rows: number }[]> {
    const counts = (await this.list()).map(
      ({ table, column }) =>
        sql`select ${table} as "table", count(*)::int as rows from ${name(table)} where ${name(column)} = ${organisationId}`,
    );
    return this.db.query(sql`
      select "table", sum(rows)::int as rows from (${join(counts, ' union all ')}) x
      where rows > 0 group by "table" order by "table"`);
  }

  /** Makes every row of one organisation the other's. Where both have the same, one of it is left. */
  async move(from: string, to: string): Promise<void> {
    for (const reference of await this.list()) {
      await this.rules.get(reference.table)?.settle(from, to);
      for (const key of await this.keysWith(reference)) await this.dropDoubles(reference, key, from, to);
      const { table, column } = reference;
      await this.db.query(sql`update ${name(table)} set ${name(column)} = ${to} where ${name(column)} = ${from}`);
    }
  }

  /** Deletes what was the organisation's own. */
  async deleteOwn(organisationId: string): Promise<void> {
    for (const { table, column } of await this.all()) {
      if (ownTables.includes(table))
        await this.db.query(sql`delete from ${name(table)} where ${name(column)} = ${organisationId}`);
    }
  }

  private async all(): Promise<Reference[]> {
    return this.db.sql<Reference>`
      select c.conrelid::regclass::text as "table", a.attname as "column"
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'organisation'::regclass order by 1, 2`;
  }

  private async keysWith({ table, column }: Reference): Promise<UniqueKey[]> {
    return this.db.sql<UniqueKey>`
      select array(select a.attname::text from unnest(i.indkey::int2[]) key join pg_attribute a on a.attrelid = i.indrelid and a.attnum = key) as columns,
        pg_get_expr(i.indpred, i.indrelid) as condition
      from pg_index i join pg_attribute own on own.attrelid = i.indrelid and own.attname = ${column}
      where i.indrelid = ${table}::regclass and i.indisunique and own.attnum = any(i.indkey::int2[])`;
  }

  private async dropDoubles(
    { table, column }: Reference,
    { columns, condition }: UniqueKey,
    from: string,
    to: string,
  ): Promise<void> {
    const others = columns.filter((each) => each !== column);
    const rows = sql`select *, ctid as row from ${name(table)} where ${condition === null ? sql`true` : raw(condition)}`;
    const same = others.map((each) => sql`stays.${name(each)} = goes.${name(each)}`);
    await this.db.query(sql`
      delete from ${name(table)} where ctid in (
        select goes.row from (${rows}) goes join (${rows}) stays on ${join([sql`true`, ...same], ' and ')}
        where goes.${name(column)} = ${from} and stays.${name(column)} = ${to})`);
  }
}

/** A name out of the catalogue, as SQL quotes it. */
const name = (identifier: string): Sql => raw(`"${identifier.replaceAll('"', '""')}"`);
