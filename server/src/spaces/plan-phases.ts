import { Injectable } from '@nestjs/common';
import { endInstant, startInstant } from '../../../shared/planned-time.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { PhasesPlanned } from './consultation.events.js';
import { ConsultationRows } from './consultation-rows.js';
import { PhasePlan } from './phase-plan.js';
import type { Space } from './space.entity.js';
import { TurnByClock } from './turn-by-clock.js';

/** A phase in words: dates, or dates and times, in the zone of the consultation. */
export interface WrittenPhase {
  id?: string;
  names: Record<string, string>;
  starts: string;
  ends: string;
}

/** Sets the phases of a consultation that has not opened yet. */
@Injectable()
export class PlanPhases {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rows: ConsultationRows,
    private readonly phases: PhasePlan,
    private readonly turns: TurnByClock,
  ) {}

  /**
   * Replaces all phases.
   * @param seen version the actor looked at
   * @throws Problem `version-conflict`; `invalid-transition` once it is open; `validation-failed` for phases that overlap
   *   or end before they start; `dates-missing` or `dates-past` when an announced one would be left without time
   */
  async plan(actor: Actor, ref: string, seen: number, phases: WrittenPhase[]): Promise<Space> {
    return this.db.transaction(async () => {
      const space = await this.rows.lock(actor, ref, 'planPhases', seen);
      const planned = phases.map(({ starts, ends, ...phase }) => ({
        ...phase,
        startsAt: startInstant(starts, space.timeZone),
        endsAt: endInstant(ends, space.timeZone),
      }));
      const phaseIds = await this.phases.replace(space, planned);
      if (space.state === 'announced') this.assertToCome(space);
      await this.db.save(space);
      await this.turns.schedule(space);
      await this.events.record(actor, new PhasesPlanned(space.id, space.id, { phaseIds }));
      return space;
    });
  }

  private assertToCome(space: Space): void {
    if (!space.closesAt) throw new Problem('dates-missing');
    if (space.closesAt <= this.clock.now()) throw new Problem('dates-past');
  }
}
