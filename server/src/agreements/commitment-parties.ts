import { Injectable } from '@nestjs/common';
import type { BodyFacts } from '../bodies/body.policy.js';
import type { NamedOrganisation } from '../bodies/body.query.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { maySpeakFor } from '../organisations/organisation.policy.js';
import { nameIn } from '../organisations/organisations.js';
import { spacePolicy } from '../spaces/space.policy.js';

/** Parties to agreements of a body, organisations that hold a seat in it, and those that lead it. */
const belonging = (spaceId: string): Sql => sql`
  select p.organisation_id from agreement_party p join agreement g on g.id = p.agreement_id where g.space_id = ${spaceId}
  union select h.organisation_id from seat t join seat_organisation h on h.seat_id = t.id where t.space_id = ${spaceId}
  union select x.id from space s join body b on b.space_id = s.id
    cross join lateral unnest(array[s.owner_organisation_id, b.secretariat_organisation_id]) as x (id)
    where s.id = ${spaceId} and x.id is not null`;

/** Which organisations can promise something in a body. */
@Injectable()
export class CommitmentParties {
  constructor(private readonly db: Database) {}

  /** Whether this one can. */
  async has(spaceId: string, organisationId: string): Promise<boolean> {
    const [row] = await this.db.query(
      sql`select 1 from (${belonging(spaceId)}) x where x.organisation_id = ${organisationId}`,
    );
    return row !== undefined;
  }

  /** Those in whose name the actor may write something down, by name: for the team all of them. */
  async of(actor: Actor, { space }: BodyFacts): Promise<NamedOrganisation[]> {
    if (space.state === 'archived') return [];
    const mine = actor.memberships.map(({ organisationId }) => organisationId).filter((id) => maySpeakFor(actor, id));
    const which = spacePolicy.write(actor, space) === true ? sql`true` : sql`o.id = any(${mine}::uuid[])`;
    return this.db.query<NamedOrganisation>(sql`
      select o.id, o.slug, n.name, n.language from (${belonging(space.id)}) x
      join organisation o on o.id = x.organisation_id cross join lateral (${nameIn(actor.language)}) n
      where ${which} order by n.name collate "und-x-icu", o.id limit 1000`);
  }
}
