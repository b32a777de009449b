import { Injectable } from '@nestjs/common';
import type { ConsultationType } from '../../../shared/deadlines.js';
import { endInstant, startInstant } from '../../../shared/planned-time.js';
import { defaultCommentSettings, type Visibility } from '../../../shared/spaces.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Activity, ActivityTitle } from './activity.entity.js';
import { ConsultationCreated } from './consultation.events.js';
import { SpaceSlugs } from './space-slugs.js';
import { firstAccess, firstNames } from './first-values.js';
import { KnownParties } from './known-parties.js';
import { PhasePlan } from './phase-plan.js';
import { TeamMember } from './space-people.entity.js';
import { SpaceText } from './space-text.entity.js';
import { mayCreateConsultation } from './space.policy.js';
import { Space } from './space.entity.js';
import { UsualPeriods } from './usual-periods.js';

/** What is needed to start; everything else has a first value. */
export interface NewConsultation {
  title: string;
  language: string;
  preset: ConsultationType;
  timeZone: string;
  visibility: Visibility;
  /** Without it there are no phases yet. */
  opensOn?: string;
  ownerOrganisationId?: string | null;
}

/** Starts consultations. */
@Injectable()
export class CreateConsultation {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly slugs: SpaceSlugs,
    private readonly known: KnownParties,
    private readonly phases: PhasePlan,
    private readonly periods: UsualPeriods,
  ) {}

  /**
   * Starts a draft from a preset, with whoever starts it as its lead.
   * @throws Problem `unauthenticated` or `forbidden` for everyone but staff
   */
  async create(actor: Actor, input: NewConsultation): Promise<Space> {
    if (!mayCreateConsultation(actor)) throw new Problem(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
    return this.db.transaction(async () => {
      await this.known.assertOwner(input.ownerOrganisationId);
      const space = await this.draft(actor, input);
      await this.db.insert(Space, space);
      await this.db.insert(SpaceText, {
        spaceId: space.id,
        language: input.language,
        title: input.title,
        summary: '',
        question: '',
      });
      await this.addLead(space);
      await this.addActivity(space);
      if (input.opensOn) await this.addPhase(space, input.preset, input.opensOn);
      await this.events.record(actor, new ConsultationCreated(space.id, space.id, { preset: input.preset }));
      return space;
    });
  }

  private async draft(actor: Actor, input: NewConsultation): Promise<Space> {
    return Object.assign(new Space(), {
      id: newId(),
      kind: 'consultation' as const,
      slug: await this.slugs.free(input.title, 'consultation'),
      state: 'draft' as const,
      visibility: input.visibility,
      preset: input.preset,
      timeZone: input.timeZone,
      defaultLanguage: input.language,
      ownerOrganisationId: input.ownerOrganisationId ?? null,
      createdBy: personId(actor),
      createdAt: this.clock.now(),
      version: 1,
    });
  }

  private async addLead({ id, createdBy, createdAt }: Space): Promise<void> {
    if (createdBy)
      await this.db.insert(TeamMember, { spaceId: id, personId: createdBy, role: 'lead', addedAt: createdAt });
  }

  /** One activity, comments, with its access outside all phases. */
  private async addActivity(space: Space): Promise<void> {
    const activity = {
      id: newId(),
      spaceId: space.id,
      kind: 'comment' as const,
      position: 0,
      settings: defaultCommentSettings,
      version: 1,
    };
    await this.db.insert(Activity, activity);
    const titles = Object.entries(firstNames.activity).map(([language, title]) => ({
      activityId: activity.id,
      language,
      title,
    }));
    await this.db.insert(ActivityTitle, titles);
    await this.db.sql`
      insert into access_cell (id, activity_id, phase_id, audience, access)
      select gen_random_uuid(), ${activity.id}, null, c.key, c.value
      from jsonb_each_text(${JSON.stringify(firstAccess.outside)}::jsonb) c`;
  }

  /** One phase of the usual length. */
  private async addPhase(space: Space, preset: ConsultationType, opensOn: string): Promise<void> {
    const startsAt = startInstant(opensOn, space.timeZone);
    const endsAt = endInstant(this.periods.lastDay(preset, opensOn.slice(0, 10)), space.timeZone);
    await this.phases.replace(space, [{ names: firstNames.phase, startsAt, endsAt }]);
    await this.db.save(space);
  }
}
