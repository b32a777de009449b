import { Injectable } from '@nestjs/common';
import type { CommentSettings } from '../../../shared/spaces.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { AccessCell, Activity, ActivityTitle } from './activity.entity.js';
import { ActivityChanged } from './consultation.events.js';
import { ConsultationRows } from './consultation-rows.js';
import { Phase } from './phase.entity.js';
import type { CellFacts } from './space-facts.js';

/** An activity as it is to be. */
export interface ActivityPlan {
  titles: Record<string, string>;
  settings: CommentSettings;
  cells: CellFacts[];
}

/** Changes what an activity is called, how it works and who may do what in it when. */
@Injectable()
export class ChangeActivity {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly rows: ConsultationRows,
  ) {}

  /**
   * Replaces titles, settings and cells.
   * @param seen version of the activity the actor looked at
   * @throws Problem `version-conflict`; `invalid-transition` while it is reviewed or archived; `validation-failed` for a
   *   cell of a phase elsewhere, or two for the same phase and audience
   */
  async change(actor: Actor, ref: string, activityId: string, seen: number, plan: ActivityPlan): Promise<void> {
    await this.db.transaction(async () => {
      const space = await this.rows.lock(actor, ref, 'edit');
      const activity = found(await this.db.find(Activity, { id: activityId, spaceId: space.id, kind: 'comment' }));
      assertVersion(activity, seen);
      await this.assertCells(space.id, plan.cells);
      await this.replace(activityId, plan);
      await this.db.save(Object.assign(activity, { settings: plan.settings, version: activity.version + 1 }));
      await this.db.save(space);
      await this.events.record(actor, new ActivityChanged(space.id, activityId, { version: activity.version }));
    });
  }

  private async replace(activityId: string, { titles, cells }: ActivityPlan): Promise<void> {
    await this.db.delete(ActivityTitle, { activityId });
    await this.db.insert(
      ActivityTitle,
      Object.entries(titles).map(([language, title]) => ({ activityId, language, title })),
    );
    await this.db.delete(AccessCell, { activityId });
    if (cells.length > 0)
      await this.db.insert(
        AccessCell,
        cells.map((cell) => ({ id: newId(), activityId, ...cell })),
      );
  }

  private async assertCells(spaceId: string, cells: CellFacts[]): Promise<void> {
    const phases = await this.db.all(Phase, { spaceId });
    const known = new Set<string | null>([null, ...phases.map((phase) => phase.id)]);
    const places = cells.map((cell) => `${cell.phaseId} ${cell.audience}`);
    const errors = cells.flatMap((cell, at) => [
      ...(known.has(cell.phaseId) ? [] : [{ pointer: `/cells/${at}/phaseId`, code: 'unknownPhase' }]),
      ...(places.indexOf(places[at] ?? '') < at ? [{ pointer: `/cells/${at}`, code: 'duplicate' }] : []),
    ]);
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
  }
}
