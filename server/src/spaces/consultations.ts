import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { consultationLifecycle } from '../../../shared/spaces.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { ConsultationRows } from './consultation-rows.js';
import { effects, type PersonCommand } from './person-commands.js';
import { SpaceText } from './space-text.entity.js';
import type { Space } from './space.entity.js';
import { TurnByClock } from './turn-by-clock.js';

/** Leads consultations through their life cycle. */
@Injectable()
export class Consultations {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rows: ConsultationRows,
    private readonly turns: TurnByClock,
  ) {}

  /**
   * Gives a command to a consultation.
   * @param ref id or slug
   * @param note why the draft is returned; the team reads it
   * @throws Problem `invalid-transition` when its state does not take it, `second-person-needed` when the submitter
   *   approves, `text-missing`, `dates-missing` or `dates-past` when it is not ready to be announced
   */
  async transition(actor: Actor, ref: string, command: PersonCommand, note = ''): Promise<Space> {
    return this.db.transaction(async () => {
      const space = await this.rows.lock(actor, ref, command);
      if (command === 'submit' || command === 'approve') await this.assertComplete(space);
      space.state = next(consultationLifecycle, space.state, command);
      const event = effects[command](space, { by: personId(actor), at: this.clock.now(), note });
      await this.db.save(space);
      await this.turns.schedule(space);
      await this.events.record(actor, event);
      return space;
    });
  }

  /** What readers need before anything is announced: title, summary and question in the main language, and dates to come. */
  private async assertComplete(space: Space): Promise<void> {
    const { defaultLanguage: language } = space;
    const text = await this.db.find(SpaceText, { spaceId: space.id, language });
    const missing = (['title', 'summary', 'question'] as const).find((field) => !text?.[field].trim());
    if (missing) throw new Problem('text-missing', { params: { field: missing, language } });
    if (!space.opensAt || !space.closesAt) throw new Problem('dates-missing');
    if (space.closesAt <= this.clock.now()) throw new Problem('dates-past');
  }
}
