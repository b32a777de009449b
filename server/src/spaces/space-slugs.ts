import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SpaceKind } from '../../../shared/spaces.js';
import { Database } from '../kernel/database/database.js';
import { slugOf } from '../organisations/organisation-slug.js';

/** Words that addresses of pages and of the API use themselves. */
const reserved = new Set(['new', 'calendar', 'types']);

/** Gives each space its address. */
@Injectable()
export class SpaceSlugs {
  constructor(private readonly db: Database) {}

  /**
   * A slug nobody has. One that is taken gets letters by chance behind it rather than a number, which would tell how many
   * others there are that the reader may not know of.
   */
  async free(title: string, kind: SpaceKind): Promise<string> {
    const slug = slugOf(title);
    const distinct = `${slug || kind}-${randomBytes(3).toString('hex')}`;
    if (slug === '' || reserved.has(slug)) return distinct;
    const taken = await this.db.sql`select 1 from space where slug = ${slug}`;
    return taken.length > 0 ? distinct : slug;
  }
}
