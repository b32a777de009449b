import { Injectable } from '@nestjs/common';
import { signedIn } from '../accounts/signed-in.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, nothing, sql } from '../kernel/database/database.js';
import { type Page, page, readCursor } from '../kernel/database/page.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { type Actor, isStaff } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import type { LikenessDto } from './dto/merge.dto.js';
import { OrganisationChanged, OrganisationCreated, OrganisationsMerged } from './organisation.events.js';
import { nameIn } from './organisations.js';

/** Names at least so alike, from 0 to 1, may be one: three letters in a row that both have, out of all of either. */
const alike = 0.6;

/** Finds organisations that may be registered twice. */
@Injectable()
export class Likenesses {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @OnEvent(OrganisationCreated)
  async lookAtNew({ subjectId }: RecordedEvent): Promise<void> {
    await this.look(subjectId);
  }

  @OnEvent(OrganisationChanged)
  async lookAgain({ subjectId }: RecordedEvent): Promise<void> {
    await this.look(subjectId);
  }

  @OnEvent(OrganisationsMerged)
  async lookAtMerged({ subjectId }: RecordedEvent): Promise<void> {
    await this.look(subjectId);
  }

  /**
   * Pairs that may be one organisation and that nobody has dismissed, the likeliest first.
   * @throws Problem `forbidden` for anyone but staff
   */
  async list(
    actor: Actor,
    { organisationId, cursor, limit = 20 }: { organisationId?: string; cursor?: string; limit?: number },
  ): Promise<Page<LikenessDto>> {
    assertStaff(actor);
    const after = readCursor(cursor, 3);
    const one = (id: 'first_id' | 'second_id') => sql`
      (select json_build_object('id', o.id, 'slug', o.slug, 'name', n.name, 'language', n.language, 'createdAt', o.created_at,
        'members', (select count(*)::int from organisation_member m where m.organisation_id = o.id), 'verified', o.verified_at is not null)
        from organisation o cross join lateral (${nameIn(actor.language)}) n where o.id = ${id === 'first_id' ? sql`l.first_id` : sql`l.second_id`})`;
    const rows = await this.db.query<LikenessDto & { score: number }>(sql`
      select l.reason, l.score::float8 as score, ${one('first_id')} as first, ${one('second_id')} as second from organisation_likeness l
      where l.dismissed_at is null ${organisationId ? sql`and ${organisationId} in (l.first_id, l.second_id)` : nothing}
        ${after ? sql`and (-l.score, l.first_id, l.second_id) > (${after[0]}::real, ${after[1]}::uuid, ${after[2]}::uuid)` : nothing}
      order by -l.score, l.first_id, l.second_id limit ${limit + 1}`);
    return page(
      rows,
      limit,
      ({ reason, first, second }) => ({ reason, first, second }),
      ({ score, first, second }) => [-score, first.id, second.id],
    );
  }

  /** Puts on record that two are two. @throws Problem `not-found`, `forbidden` for anyone but staff */
  async dismiss(actor: Actor, one: string, other: string): Promise<void> {
    assertStaff(actor);
    const dismissed = await this.db.one`
      update organisation_likeness set dismissed_at = ${this.clock.now()}, dismissed_by = ${signedIn(actor)}
      where first_id = least(${one}::uuid, ${other}::uuid) and second_id = greatest(${one}::uuid, ${other}::uuid) returning 1`;
    found(dismissed);
  }

  /** Looks for others with the same number, the same website or nearly the same name. What was dismissed stays so. */
  private async look(organisationId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.db.sql`
        delete from organisation_likeness where ${organisationId} in (first_id, second_id) and dismissed_at is null`;
      await this.db.sql`
        insert into organisation_likeness (first_id, second_id, reason, score, found_at)
        select distinct on (x.id) least(x.id, ${organisationId}::uuid), greatest(x.id, ${organisationId}::uuid), x.reason, x.score, ${this.clock.now()}
        from (
          select b.id, 'register-number' as reason, 2 as score from organisation a join organisation b on b.register_number = a.register_number
          where a.id = ${organisationId}
          union all
          select b.id, 'website', 1.5 from organisation a join organisation b on website_host(b.website) = website_host(a.website)
          where a.id = ${organisationId} and b.website is not null
          union all
          select b.organisation_id, 'name', similarity(lower(b.name), lower(a.name)) from organisation_name a
          join organisation_name b on lower(b.name) % lower(a.name) where a.organisation_id = ${organisationId}
        ) x where x.id <> ${organisationId} and x.score >= ${alike} order by x.id, x.score desc
        on conflict (first_id, second_id) do nothing`;
    });
  }
}

function assertStaff(actor: Actor): void {
  if (!isStaff(actor)) throw new Problem(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
}
