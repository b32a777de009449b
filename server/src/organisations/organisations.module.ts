import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorParts } from '../accounts/actor-parts.js';
import { type ViewerMembership, ViewerParts } from '../accounts/viewer-parts.js';
import { sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { AcceptInvitation } from './accept-invitation.js';
import { CreateOrganisation } from './create-organisation.js';
import { EditOrganisation } from './edit-organisation.js';
import { Invitations } from './invitations.js';
import { InvitationsController } from './invitations.controller.js';
import { ClearInvitations } from './jobs/clear-invitations.js';
import { EndMemberships } from './jobs/end-memberships.js';
import { InvitationMail } from './jobs/invitation-mail.js';
import { Members } from './members.js';
import { MembersController } from './members.controller.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationNames } from './organisation-names.js';
import { OrganisationInvitation, OrganisationMember } from './organisation-people.entity.js';
import { OrganisationQuery } from './organisation.query.js';
import { OrganisationSlugs } from './organisation-slug.js';
import { Organisations } from './organisations.js';
import { OrganisationsController } from './organisations.controller.js';
import { TerritoriesController } from './territories.controller.js';

const useCases = [CreateOrganisation, EditOrganisation, Members, Invitations, AcceptInvitation];
const parts = [OrganisationNames, OrganisationSlugs, OrganisationQuery];
const jobs = [InvitationMail, EndMemberships, ClearInvitations];

/** Organisations, their people and who may speak for them. */
@Module({
  imports: [TypeOrmModule.forFeature([Organisation, OrganisationMember, OrganisationInvitation])],
  controllers: [OrganisationsController, MembersController, InvitationsController, TerritoriesController],
  providers: [...useCases, ...parts, ...jobs, Organisations],
  exports: [Organisations],
})
export class OrganisationsModule implements OnModuleInit {
  constructor(
    private readonly actorParts: ActorParts,
    private readonly viewerParts: ViewerParts,
    private readonly organisations: Organisations,
  ) {}

  /** Every actor knows their organisations, and "who am I" names them. */
  onModuleInit(): void {
    this.actorParts.register(
      'memberships',
      sql`select json_agg(json_build_object('organisationId', m.organisation_id, 'role', m.role) order by m.joined_at)
        from organisation_member m where m.person_id = p.id`,
    );
    this.viewerParts.registerMemberships((actor) => this.named(actor));
  }

  private async named(actor: Actor): Promise<ViewerMembership[]> {
    const ids = actor.memberships.map((membership) => membership.organisationId);
    const names = await this.organisations.names(ids, actor.language);
    return actor.memberships.map(({ organisationId, role }) => ({
      organisationId,
      role,
      name: names.get(organisationId)?.name ?? '',
    }));
  }
}
