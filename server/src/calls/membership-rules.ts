import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { MembershipRulesChanged } from './call.events.js';
import { MembershipRules } from './expert-group.entity.js';

/** The rules without the body they are of. */
export type WrittenRules = Omit<MembershipRules, 'spaceId'>;

/** Of a body that never said otherwise. */
const usual: WrittenRules = { declaresInterests: false, rotatesRapporteurs: false, termMonths: 24, staggered: false };

/** Decides what a body asks of its members, and how their terms are set. */
@Injectable()
export class MembershipRuleBook {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly bodies: BodyAccess,
  ) {}

  /** The rules, for whoever may read who the members are. */
  async read(actor: Actor, ref: string): Promise<WrittenRules> {
    const { space } = await this.bodies.part(actor, ref, 'members');
    return this.of(space.id);
  }

  /** The rules of a body. */
  async of(spaceId: string): Promise<WrittenRules> {
    const rules = await this.db.find(MembershipRules, { spaceId });
    if (!rules) return usual;
    const { declaresInterests, rotatesRapporteurs, termMonths, staggered } = rules;
    return { declaresInterests, rotatesRapporteurs, termMonths, staggered };
  }

  /** Sets the rules. For the secretariat. */
  async set(actor: Actor, ref: string, rules: WrittenRules): Promise<void> {
    await this.db.transaction(async () => {
      const { space } = await this.bodies.lock(actor, ref, 'edit');
      await this.db.save(Object.assign(new MembershipRules(), { spaceId: space.id, ...rules }));
      const { declaresInterests, rotatesRapporteurs } = rules;
      const data = { declaresInterests, rotatesRapporteurs };
      await this.events.record(actor, new MembershipRulesChanged(space.id, space.id, data));
    });
  }
}
