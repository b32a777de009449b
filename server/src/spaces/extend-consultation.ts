import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { endInstant } from '../../../shared/planned-time.js';
import { consultationLifecycle } from '../../../shared/spaces.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { signedIn } from '../accounts/signed-in.js';
import { ConsultationExtended } from './consultation.events.js';
import { ConsultationRows } from './consultation-rows.js';
import { Phase, PhaseChange } from './phase.entity.js';
import { PhasePlan } from './phase-plan.js';
import type { Space } from './space.entity.js';
import { TurnByClock } from './turn-by-clock.js';

/** A later end, and the reason everyone is given. */
export interface Extension {
  phaseId: string;
  /** A date, or a date and time, in the zone of the consultation. */
  ends: string;
  reason: string;
  /** Language of the reason. */
  language: string;
}

/** Gives people more time. */
@Injectable()
export class ExtendConsultation {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rows: ConsultationRows,
    private readonly phases: PhasePlan,
    private readonly turns: TurnByClock,
  ) {}

  /**
   * Moves the end of a phase to a later instant, also after closing: the consultation is then open again.
   * @throws Problem `validation-failed` when the end is not later, is past, or reaches into the next phase;
   *   `invalid-transition` when it has not opened yet or is answered
   */
  async extend(actor: Actor, ref: string, extension: Extension): Promise<Space> {
    return this.db.transaction(async () => {
      const space = await this.rows.lock(actor, ref, 'extend');
      const phases = await this.db.all(Phase, { spaceId: space.id });
      const phase = found(phases.find(({ id }) => id === extension.phaseId));
      const oldEndsAt = phase.endsAt;
      phase.endsAt = this.laterEnd(space, phase, phases, extension.ends);
      await this.db.save(phase);
      this.phases.follow(space, phases);
      const reopened = this.reopen(space);
      await this.db.save(space);
      await this.turns.schedule(space);
      await this.record(actor, space, { phase, oldEndsAt, reopened, ...extension });
      return space;
    });
  }

  private laterEnd(space: Space, phase: Phase, phases: Phase[], ends: string): Date {
    const endsAt = endInstant(ends, space.timeZone);
    const refuse = (code: string) => new Problem('validation-failed', { errors: [{ pointer: '/ends', code }] });
    if (endsAt <= phase.endsAt) throw refuse('notLater');
    if (endsAt <= this.clock.now()) throw refuse('past');
    if (phases.some((other) => other.startsAt >= phase.endsAt && other.startsAt < endsAt))
      throw refuse('phasesOverlap');
    return endsAt;
  }

  /** Opens what had closed. Answers whether it had. */
  private reopen(space: Space): boolean {
    if (space.state === 'open') return false;
    space.state = next(consultationLifecycle, space.state, 'reopen');
    return true;
  }

  private async record(
    actor: Actor,
    space: Space,
    made: Extension & { phase: Phase; oldEndsAt: Date; reopened: boolean },
  ): Promise<void> {
    const { phase, oldEndsAt, reopened, reason, language } = made;
    const change: PhaseChange = {
      id: newId(),
      phaseId: phase.id,
      spaceId: space.id,
      oldEndsAt,
      newEndsAt: phase.endsAt,
      reason,
      language,
      changedBy: signedIn(actor),
      changedAt: this.clock.now(),
    };
    await this.db.insert(PhaseChange, change);
    const [before, after] = [oldEndsAt.toISOString(), phase.endsAt.toISOString()];
    const data = { phaseId: phase.id, changeId: change.id, oldEndsAt: before, newEndsAt: after, reopened };
    await this.events.record(actor, new ConsultationExtended(space.id, space.id, data));
  }
}
