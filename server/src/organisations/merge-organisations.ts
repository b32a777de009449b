import { Injectable } from '@nestjs/common';
import type { OrganisationRole } from '../../../shared/organisations.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, isStaff, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import type { MergeDto, MergePreviewDto } from './dto/merge.dto.js';
import { OrganisationsMerged } from './organisation.events.js';
import { Organisation } from './organisation.entity.js';
import { organisationPolicy } from './organisation.policy.js';
import { presentSummary } from './organisation.presenter.js';
import { OrganisationQuery, type OrganisationRow } from './organisation.query.js';
import { OrganisationReferences } from './organisation-references.js';
import { Verifications } from './verifications.js';

/** Makes one of two organisations that are the same. It cannot be undone; what the other was is kept. */
@Injectable()
export class MergeOrganisations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly query: OrganisationQuery,
    private readonly references: OrganisationReferences,
    private readonly verifications: Verifications,
  ) {}

  /** What would move from the other organisation to this one, and who comes along. */
  async preview(actor: Actor, organisationId: string, otherId: string): Promise<MergePreviewDto> {
    const stays = await this.read(actor, organisationId);
    const goes = await this.read(actor, otherId);
    if (stays.id === goes.id) throw sameOrganisation();
    return {
      stays: presentSummary(stays),
      goes: presentSummary(goes),
      moves: await this.references.count(goes.id),
      people: await this.db.sql<{ name: string; role: OrganisationRole }>`
        select p.name, m.role from organisation_member m join person p on p.id = m.person_id
        where m.organisation_id = ${goes.id} and p.state = 'active'
          and not exists (select 1 from organisation_member k where k.organisation_id = ${stays.id} and k.person_id = m.person_id)
        order by p.name, p.id`,
    };
  }

  /**
   * Makes the other organisation part of this one: all that refers to it refers to this one from then on, its address leads
   * here, and what it was is kept. What this one says about itself stays as it is.
   * @throws Problem `not-found` when either is gone, such as into another meanwhile; `validation-failed` for one and the same;
   *   `affiliation-circle` when one would then be under itself
   */
  async merge(
    actor: Actor,
    organisationId: string,
    { otherId, reason }: { otherId: string; reason: string },
  ): Promise<void> {
    if (organisationId === otherId) throw sameOrganisation();
    await this.db.transaction(async () => {
      // Whoever says something in the name of either waits, and then finds it where it is.
      await this.db.sql`select id from organisation where id in (${organisationId}, ${otherId}) order by id for update`;
      const stays = found(await this.db.find(Organisation, { id: organisationId }));
      const goes = found(await this.db.find(Organisation, { id: otherId }));
      for (const each of [stays, goes]) authorize(actor, organisationPolicy, 'merge', each);
      await this.verifications.end(actor, goes, 'merged');
      await this.keep(actor, goes, stays, reason);
      await this.moveAll(goes.id, stays.id);
      stays.version += 1;
      await this.db.save(stays);
      await this.db.delete(Organisation, { id: goes.id });
      await this.events.record(actor, new OrganisationsMerged(stays.id, goes.id));
    });
  }

  /** What was merged into an organisation, the newest first; why and how much, for staff. */
  async history(actor: Actor, organisationId: string): Promise<MergeDto[]> {
    const rows = await this.db.sql<MergeDto>`
      select g.slug, g.names, g.merged_at as "mergedAt", g.reason, g.profile ->> 'stakeholderType' as "stakeholderType",
        (select coalesce(json_agg(json_build_object('table', key, 'rows', value::int) order by key), '[]') from jsonb_each_text(g.moved)) as moved,
        nullif(p.name, '') as by
      from organisation_merge g left join person p on p.id = g.merged_by
      where g.into_id = ${organisationId} order by g.merged_at desc, g.id limit 100`;
    return isStaff(actor) ? rows : rows.map((row) => ({ ...row, reason: null, moved: null, by: null }));
  }

  private async read(actor: Actor, organisationId: string): Promise<OrganisationRow> {
    const row = await this.query.one(organisationId, actor.language);
    authorize(actor, organisationPolicy, 'merge', row);
    return row;
  }

  private async keep(actor: Actor, goes: Organisation, stays: Organisation, reason: string): Promise<void> {
    const { id, slug, ...profile } = goes;
    const { names, offers, seeks, reach } = await this.query.one(id, actor.language);
    const moved = Object.fromEntries((await this.references.count(id)).map(({ table, rows }) => [table, rows]));
    await this.db.sql`
      insert into organisation_merge (id, slug, into_id, names, profile, moved, reason, merged_by, merged_at)
      values (${id}, ${slug}, ${stays.id}, ${JSON.stringify(names)}, ${JSON.stringify({ ...profile, offers, seeks, reach })},
        ${JSON.stringify(moved)}, ${reason}, ${personId(actor)}, ${this.clock.now()})`;
  }

  private async moveAll(from: string, to: string): Promise<void> {
    await this.db.sql`select pg_advisory_xact_lock(hashtextextended('organisation-affiliations', 0))`;
    // One that belonged to the other belongs to nobody now: they are one.
    await this.db.sql`
      delete from organisation_affiliation where umbrella_id in (${from}, ${to}) and member_id in (${from}, ${to})`;
    await this.references.move(from, to);
    const circle = await this.db.one`
      with recursive below (id) as (
        select member_id from organisation_affiliation where umbrella_id = ${to} and confirmed_at is not null
        union select a.member_id from organisation_affiliation a join below b on b.id = a.umbrella_id where a.confirmed_at is not null)
      select 1 from below where id = ${to}`;
    if (circle) throw new Problem('affiliation-circle');
    await this.references.deleteOwn(from);
  }
}

const sameOrganisation = () =>
  new Problem('validation-failed', { errors: [{ pointer: '/otherId', code: 'isAnotherOrganisation' }] });
