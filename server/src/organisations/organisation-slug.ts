import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldForSearch } from '../kernel/codelists/fold-for-search.js';
import { Database } from '../kernel/database/database.js';

/** Words that addresses of pages use themselves. */
const reserved = new Set(['new', 'invitations', 'mine', 'regions', 'duplicates']);
const longest = 60;

/** A name as it stands in an address, such as `stichting-samen-verder`; empty for a script that has no plain letters. */
export function slugOf(name: string): string {
  return foldForSearch(name)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, longest)
    .trim()
    .replaceAll(' ', '-');
}

/** Gives each organisation its address. */
@Injectable()
export class OrganisationSlugs {
  constructor(private readonly db: Database) {}

  /** A slug nobody has; one that is taken gets a few letters behind it. */
  async free(name: string): Promise<string> {
    const slug = slugOf(name);
    const distinct = `${slug || 'organisation'}-${randomBytes(3).toString('hex')}`;
    if (slug === '' || reserved.has(slug)) return distinct;
    // An address that led to an organisation still leads to what it became.
    const taken = await this.db.sql`
      select 1 from organisation where slug = ${slug} union all select 1 from organisation_merge where slug = ${slug}`;
    return taken.length > 0 ? distinct : slug;
  }
}
