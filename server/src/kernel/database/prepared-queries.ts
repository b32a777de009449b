import { createHash } from 'node:crypto';
import type { Pool, QueryResultRow } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';

/** Texts a connection keeps plans for. What comes after them is planned each time. */
const mostTexts = 200;

/** What answers a query: the pool, or one of its connections. */
type Queryable = Pick<Pool, 'query'>;

/** Queries that each connection parses and plans once, which for a list of many joins is half of the work. */
export class PreparedQueries {
  private readonly names = new Map<string, string>();

  constructor(private readonly dataSource: DataSource) {}

  /** @param connection the one that holds a transaction; any of the pool when left out */
  async rows<Row extends object>({ text, values }: Sql, connection: Queryable = this.pool): Promise<Row[]> {
    const name = this.nameOf(text);
    const { rows } = await connection.query<Row & QueryResultRow>({
      ...(name ? { name } : {}),
      text,
      values: [...values],
    });
    return rows;
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || this.names.size >= mostTexts) return known;
    const name = createHash('sha256').update(text).digest('base64url');
    this.names.set(text, name);
    return name;
  }

  /** The pool of the driver, which TypeORM's own queries share. */
  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
