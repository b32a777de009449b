import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { nameIn } from '../organisations/organisations.js';
import { presentConsultation } from './consultation.presenter.js';
import { consultationPolicy } from './consultation.policy.js';
import { ConsultationQuery } from './consultation.query.js';
import type { ConsultationDto } from './dto/consultation.dto.js';
import type { ConsultationSettingsDto, InvitedSettingsDto, MemberSettingsDto } from './dto/settings.dto.js';
import { type Belonging, presentSettings } from './settings.presenter.js';
import { SpaceAccess } from './space-access.js';

/** Shows a consultation to its readers, and its plan to its team. */
@Injectable()
export class ReadConsultation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: SpaceAccess,
    private readonly query: ConsultationQuery,
  ) {}

  /**
   * The consultation as its page shows it.
   * @param ref id or slug
   * @param language for its texts; the actor's own when not given
   */
  async page(actor: Actor, ref: string, language = actor.language): Promise<ConsultationDto> {
    const space = await this.access.space(actor, ref);
    authorize(actor, consultationPolicy, 'read', space);
    return presentConsultation(await this.query.one(actor, space.id), space, {
      actor,
      language,
      now: this.clock.now(),
    });
  }

  /** The consultation as the forms of its team hold it. */
  async settings(actor: Actor, ref: string): Promise<ConsultationSettingsDto> {
    const space = await this.access.space(actor, ref);
    authorize(actor, consultationPolicy, 'prepare', space);
    const now = this.clock.now();
    return presentSettings(await this.query.one(actor, space.id), await this.belonging(actor, space.id), space, {
      actor,
      now,
    });
  }

  private async belonging(actor: Actor, spaceId: string): Promise<Belonging> {
    const members = await this.db.sql<MemberSettingsDto>`
      select m.person_id as "personId", nullif(p.name, '') as name, m.expert
      from space_member m join person p on p.id = m.person_id where m.space_id = ${spaceId} order by m.joined_at, m.person_id`;
    const invited = await this.db.sql<InvitedSettingsDto>`
      select o.id as "organisationId", n.name
      from space_invited_organisation i join organisation o on o.id = i.organisation_id
      cross join lateral (${nameIn(actor.language)}) n
      where i.space_id = ${spaceId} order by n.name, o.id`;
    return { members, invited };
  }
}
