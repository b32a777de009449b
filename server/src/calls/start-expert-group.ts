import { Injectable } from '@nestjs/common';
import { addDays, wallClock } from '../../../shared/deadlines.js';
import { CreateBody } from '../bodies/create-body.js';
import { EditBody } from '../bodies/edit-body.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import type { Space } from '../spaces/space.entity.js';
import { expertGroupTexts, firstCall, firstRules } from './expert-group-template.js';
import { MembershipRuleBook } from './membership-rules.js';
import { WriteCall } from './write-call.js';

/** What is needed to start. */
export interface NewExpertGroup {
  title: string;
  language: string;
  timeZone: string;
  ownerOrganisationId?: string | null;
}

/** Days in which one can apply at first. */
const firstCallDays = 42;

/** Prepares a group of migrant experts from the template: everything in it can be changed before it opens. */
@Injectable()
export class StartExpertGroup {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly creating: CreateBody,
    private readonly editing: EditBody,
    private readonly rules: MembershipRuleBook,
    private readonly calls: WriteCall,
  ) {}

  /**
   * Prepares a transparent expert group with its rules, the draft of its mandate, working texts that its members alone read, and
   * the draft of its first call.
   * @throws Problem `unauthenticated` or `forbidden` for everyone but staff
   */
  async start(actor: Actor, input: NewExpertGroup): Promise<Space> {
    const { title, language, timeZone } = input;
    return this.db.transaction(async () => {
      const space = await this.creating.create(actor, { ...input, kind: 'expert-group', visibility: 'transparent' });
      const lead: Actor = { ...actor, teams: [...actor.teams, { spaceId: space.id, role: 'lead' }] };
      const words = expertGroupTexts(language);
      const texts = { [language]: { title, summary: words.summary } };
      await this.editing.edit(lead, space.id, space.version, { texts });
      await this.editing.startMandate(lead, space.id, words.mandate);
      await this.rules.set(lead, space.id, firstRules);
      const today = wallClock(this.clock.now(), timeZone).slice(0, 10);
      await this.calls.create(lead, space.id, firstCall(language, addDays(today, firstCallDays)));
      return space;
    });
  }
}
