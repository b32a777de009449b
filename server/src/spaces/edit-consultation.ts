import { Injectable } from '@nestjs/common';
import { wallClock, zonedDateTime } from '../../../shared/deadlines.js';
import { endInstant } from '../../../shared/planned-time.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { ConsultationEdited } from './consultation.events.js';
import { consultationPolicy } from './consultation.policy.js';
import { ConsultationRows } from './consultation-rows.js';
import { Phase } from './phase.entity.js';
import { KnownParties } from './known-parties.js';
import { PhasePlan } from './phase-plan.js';
import { SpaceAccess } from './space-access.js';
import { SpaceText } from './space-text.entity.js';
import type { Space } from './space.entity.js';
import { TurnByClock } from './turn-by-clock.js';

export type ConsultationTexts = Record<string, Pick<SpaceText, 'title' | 'summary' | 'question'>>;

/** Columns that are set as they come. */
type Plain = Pick<
  Space,
  | 'levels'
  | 'territories'
  | 'policyFields'
  | 'stakeholderTypes'
  | 'visibility'
  | 'preset'
  | 'defaultLanguage'
  | 'ownerOrganisationId'
>;

/** What is to change; what is not named stays. */
export type ConsultationEdit = Partial<Plain> & {
  /** All languages: one that is left out is removed. */
  texts?: ConsultationTexts;
  /** Phases keep what clocks show: what ended at 23:59 in Brussels then ends at 23:59 in Lisbon. */
  timeZone?: string;
  /** A date, or a date and time, in the zone of the consultation. */
  answerDue?: string;
};

/** Changes what a consultation says and how it is classified. */
@Injectable()
export class EditConsultation {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly rows: ConsultationRows,
    private readonly access: SpaceAccess,
    private readonly known: KnownParties,
    private readonly phases: PhasePlan,
    private readonly turns: TurnByClock,
  ) {}

  /**
   * @param seen version the actor looked at
   * @throws Problem `version-conflict`; `invalid-transition` while it is reviewed, and for the zone once it is open;
   *   `already-reviewed` for other words or another visibility than a second person approved; `validation-failed` when the
   *   main language has no text or the answer is promised before closing
   */
  async edit(actor: Actor, ref: string, seen: number, changes: ConsultationEdit): Promise<Space> {
    const { texts, timeZone, answerDue, ...plain } = changes;
    return this.db.transaction(async () => {
      const space = await this.rows.lock(actor, ref, timeZone === undefined ? 'edit' : 'planPhases', seen);
      if (await this.rewords(space, changes))
        authorize(actor, consultationPolicy, 'reword', await this.access.space(actor, space.id));
      await this.known.assertOwner(plain.ownerOrganisationId);
      Object.assign(space, plain);
      if (timeZone && timeZone !== space.timeZone) await this.moveToZone(space, timeZone);
      if (answerDue) space.answerDueAt = promised(space, answerDue);
      if (texts) await this.replaceTexts(space.id, texts);
      await this.assertMainText(space);
      await this.db.save(space);
      await this.turns.schedule(space);
      await this.events.record(actor, new ConsultationEdited(space.id, space.id, { fields: Object.keys(changes) }));
      return space;
    });
  }

  /** Whether the changes touch what a second person approves: words that are there, the main language, who can see it. */
  private async rewords(space: Space, { texts, defaultLanguage, visibility }: ConsultationEdit): Promise<boolean> {
    const moves = (defaultLanguage ?? space.defaultLanguage) !== space.defaultLanguage;
    if (moves || (visibility ?? space.visibility) !== space.visibility) return true;
    const written = texts ? await this.db.all(SpaceText, { spaceId: space.id }) : [];
    return written.some((text) => !says(texts?.[text.language], text));
  }

  private async replaceTexts(spaceId: string, texts: ConsultationTexts): Promise<void> {
    await this.db.delete(SpaceText, { spaceId });
    const rows = Object.entries(texts).map(([language, { title, summary, question }]) => ({
      spaceId,
      language,
      title,
      summary,
      question,
    }));
    await this.db.insert(SpaceText, rows);
  }

  private async assertMainText({ id, defaultLanguage }: Space): Promise<void> {
    if (await this.db.find(SpaceText, { spaceId: id, language: defaultLanguage })) return;
    throw new Problem('validation-failed', {
      errors: [{ pointer: '/texts', code: 'mainLanguageMissing', params: { language: defaultLanguage } }],
    });
  }

  private async moveToZone(space: Space, timeZone: string): Promise<void> {
    const moved = (instant: Date) => zonedDateTime(wallClock(instant, space.timeZone), timeZone);
    const phases = await this.db.all(Phase, { spaceId: space.id });
    for (const phase of phases) {
      Object.assign(phase, { startsAt: moved(phase.startsAt), endsAt: moved(phase.endsAt) });
      await this.db.save(phase);
    }
    if (space.answerDueAt) space.answerDueAt = moved(space.answerDueAt);
    if (space.closesAt) space.closesAt = moved(space.closesAt);
    space.timeZone = timeZone;
    this.phases.follow(space, phases);
  }
}

/** Whether a text says the same; browsers send line ends of their own. */
function says(text: ConsultationTexts[string] | undefined, other: ConsultationTexts[string]): boolean {
  const words = (of: string) => of.replaceAll('\r\n', '\n');
  return (['title', 'summary', 'question'] as const).every((part) => text && words(text[part]) === words(other[part]));
}

/** @throws Problem `validation-failed` for a promise before closing */
function promised({ timeZone, closesAt }: Space, answerDue: string): Date {
  const due = endInstant(answerDue, timeZone);
  if (!closesAt || due >= closesAt) return due;
  throw new Problem('validation-failed', { errors: [{ pointer: '/answerDue', code: 'beforeClosing' }] });
}
