import { Injectable } from '@nestjs/common';
import type { Violation } from '../../../shared/problems.js';
import { Database } from '../kernel/database/database.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { firstAccess } from './first-values.js';
import { Phase } from './phase.entity.js';
import type { Space } from './space.entity.js';
import { UsualPeriods } from './usual-periods.js';

/** A phase as it is to be; with the id of one that is there, that one moves and keeps its access cells. */
export interface PlannedPhase {
  id?: string;
  names: Record<string, string>;
  startsAt: Date;
  endsAt: Date;
}

/** Writes the phases of a space and what follows from them. */
@Injectable()
export class PhasePlan {
  constructor(
    private readonly db: Database,
    private readonly periods: UsualPeriods,
  ) {}

  /**
   * Makes these the phases of a locked space, which the caller saves: its dates follow them.
   * @throws Problem `validation-failed` when phases overlap, end before they start, or are not of this space
   */
  async replace(space: Space, plan: PlannedPhase[]): Promise<string[]> {
    const present = await this.db.all(Phase, { spaceId: space.id });
    assertSound(plan, new Set(present.map((phase) => phase.id)));
    const phases = plan
      .map((phase) => ({ ...phase, id: phase.id ?? newId(), isNew: !phase.id }))
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    const kept = phases.map((phase) => phase.id);
    await this.db.sql`delete from phase where space_id = ${space.id} and id <> all(${kept}::uuid[])`;
    await this.write(space, phases);
    await this.addCells(
      space,
      phases.filter((phase) => phase.isNew).map((phase) => phase.id),
    );
    this.follow(space, phases);
    return kept;
  }

  /** Moves the space's own dates along with its phases; a promise of an answer that was the usual one stays usual. */
  follow(space: Space, phases: Pick<PlannedPhase, 'startsAt' | 'endsAt'>[]): void {
    const { timeZone, closesAt: before, answerDueAt } = space;
    const wasUsual =
      !before || !answerDueAt || answerDueAt.getTime() === this.periods.answerDue(before, timeZone).getTime();
    space.opensAt = phases.length > 0 ? new Date(Math.min(...phases.map((phase) => phase.startsAt.getTime()))) : null;
    space.closesAt = phases.length > 0 ? new Date(Math.max(...phases.map((phase) => phase.endsAt.getTime()))) : null;
    if (space.closesAt && (wasUsual || (answerDueAt && answerDueAt < space.closesAt)))
      space.answerDueAt = this.periods.answerDue(space.closesAt, timeZone);
  }

  private async write(space: Space, phases: (PlannedPhase & { id: string })[]): Promise<void> {
    const rows = phases.map(({ id, names, startsAt, endsAt }, position) => ({ id, names, startsAt, endsAt, position }));
    await this.db.sql`
      insert into phase (id, space_id, position, starts_at, ends_at)
      select p.id, ${space.id}, p.position, p."startsAt", p."endsAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (id uuid, position integer, "startsAt" timestamptz, "endsAt" timestamptz)
      on conflict (id) do update set position = excluded.position, starts_at = excluded.starts_at, ends_at = excluded.ends_at`;
    await this.db.sql`delete from phase_translation where phase_id = any(${phases.map((phase) => phase.id)}::uuid[])`;
    await this.db.sql`
      insert into phase_translation (phase_id, language, name)
      select p.id, n.key, n.value
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (id uuid, names jsonb), jsonb_each_text(p.names) n`;
  }

  /** New phases start with the usual access where people comment; whom a meeting is open to has nothing to do with phases. */
  private async addCells(space: Space, phaseIds: string[]): Promise<void> {
    await this.db.sql`
      insert into access_cell (id, activity_id, phase_id, audience, access)
      select gen_random_uuid(), a.id, p.id, c.audience, c.access
      from activity a cross join unnest(${phaseIds}::uuid[]) p (id) cross join lateral (
        select f.key as audience, f.value as access from jsonb_each_text(${JSON.stringify(firstAccess.during)}::jsonb) f
          where a.kind = 'comment'
        union all
        select timeless.audience, timeless.access from access_cell timeless
          where a.kind = 'meet' and timeless.activity_id = a.id and timeless.phase_id is null) c
      where a.space_id = ${space.id}`;
  }
}

/** @throws Problem `validation-failed` with all violations */
function assertSound(plan: PlannedPhase[], present: Set<string>): void {
  const errors = plan.flatMap((phase, at): Violation[] => {
    const pointer = (field: string) => `/phases/${at}/${field}`;
    return [
      ...(phase.id && !present.has(phase.id) ? [{ pointer: pointer('id'), code: 'unknownPhase' }] : []),
      ...(phase.endsAt <= phase.startsAt ? [{ pointer: pointer('ends'), code: 'endsBeforeStart' }] : []),
      ...(plan.some((other, index) => index < at && overlap(phase, other))
        ? [{ pointer: pointer('starts'), code: 'phasesOverlap' }]
        : []),
      ...(plan.some((other, index) => index < at && phase.id && phase.id === other.id)
        ? [{ pointer: pointer('id'), code: 'duplicate' }]
        : []),
    ];
  });
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
}

const overlap = (a: PlannedPhase, b: PlannedPhase): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
