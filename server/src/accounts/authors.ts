import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';

/** Names to show beside contributions, by person or guest id. */
export class AuthorNames {
  constructor(private readonly names: ReadonlyMap<string, string>) {}

  /** The name, or null for a former participant. */
  of(id: string | null): string | null {
    return (id && this.names.get(id)) || null;
  }
}

/** Tells presenters who wrote something. */
@Injectable()
export class Authors {
  constructor(private readonly db: Database) {}

  /** The names of people and guests, in one query. */
  async names(ids: { people?: string[]; guests?: string[] }): Promise<AuthorNames> {
    const people = [...new Set(ids.people)];
    const guests = [...new Set(ids.guests)];
    if (people.length + guests.length === 0) return new AuthorNames(new Map());
    const rows = await this.db.sql<{ id: string; name: string }>`
      select id, name from person where id = any(${people}::uuid[]) and state <> 'deleted'
      union all select id, display_name from guest where id = any(${guests}::uuid[])`;
    return new AuthorNames(new Map(rows.map((row) => [row.id, row.name])));
  }
}
