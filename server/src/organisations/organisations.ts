import { Injectable } from '@nestjs/common';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { maySpeakFor } from './organisation.policy.js';

/** A name in the language it was found in. */
export interface LocalName {
  name: string;
  language: string;
}

/**
 * One name of the organisation in the row `o`: in the wanted language, else in English, else in the first it has. For
 * `cross join lateral (…) n`.
 */
export function nameIn(language: string): Sql {
  return sql`select name, language from organisation_name where organisation_id = o.id
    order by language <> ${language}, language <> 'en', language limit 1`;
}

/** What newer features ask about organisations. */
@Injectable()
export class Organisations {
  constructor(private readonly db: Database) {}

  /** Names by id, in one query; an id that is unknown is left out. */
  async names(ids: (string | null)[], language: string): Promise<Map<string, LocalName>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const rows = await this.db.sql<LocalName & { id: string }>`
      select o.id, n.name, n.language from organisation o cross join lateral (${nameIn(language)}) n
      where o.id = any(${wanted}::uuid[])`;
    return new Map(rows.map(({ id, ...name }) => [id, name]));
  }

  /** Whether the actor may say something in the organisation's name. */
  speaksFor(actor: Actor, organisationId: string): boolean {
    return maySpeakFor(actor, organisationId);
  }
}
