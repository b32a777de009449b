import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorParts } from '../accounts/actor-parts.js';
import { type ViewerMembership, ViewerParts } from '../accounts/viewer-parts.js';
import { sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { AcceptInvitation } from './accept-invitation.js';
import { AffiliationsController } from './affiliations.controller.js';
import { Affiliations } from './affiliations.js';
import { AffiliationsQuery } from './affiliations.query.js';
import { Contributions } from './contributions.js';
import { CreateOrganisation } from './create-organisation.js';
import { EditOrganisation } from './edit-organisation.js';
import { InvitationsController } from './invitations.controller.js';
import { Invitations } from './invitations.js';
import { ClearInvitations } from './jobs/clear-invitations.js';
import { EndDelegations } from './jobs/end-delegations.js';
import { EndMemberships } from './jobs/end-memberships.js';
import { ExpireVerifications } from './jobs/expire-verifications.js';
import { InvitationMail } from './jobs/invitation-mail.js';
import { LeaveOrganisation } from './leave-organisation.js';
import { Likenesses } from './likenesses.js';
import { MatchesQuery } from './matches.query.js';
import { MembersController } from './members.controller.js';
import { Members } from './members.js';
import { MergeOrganisations } from './merge-organisations.js';
import { MergesController } from './merges.controller.js';
import { OpenTasks } from './open-tasks.js';
import { OrganisationInvitation, OrganisationMember } from './organisation-people.entity.js';
import { OrganisationReferences } from './organisation-references.js';
import { OrganisationSlugs } from './organisation-slug.js';
import { OrganisationWords } from './organisation-words.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationQuery } from './organisation.query.js';
import { OrganisationsController } from './organisations.controller.js';
import { Organisations } from './organisations.js';
import { RegionsQuery } from './regions.query.js';
import { registerZone } from './register-day.js';
import { TerritoriesController } from './territories.controller.js';
import { VerificationsController } from './verifications.controller.js';
import { Verifications } from './verifications.js';

const useCases = [
  CreateOrganisation,
  EditOrganisation,
  Members,
  LeaveOrganisation,
  Invitations,
  AcceptInvitation,
  Affiliations,
  Verifications,
  Likenesses,
  MergeOrganisations,
];
const queries = [OrganisationQuery, RegionsQuery, AffiliationsQuery, MatchesQuery];
/** What newer features tell their part of. */
const registries = [Contributions, OpenTasks, OrganisationReferences];
const parts = [OrganisationWords, OrganisationSlugs];
const jobs = [InvitationMail, EndMemberships, EndDelegations, ExpireVerifications, ClearInvitations];

/** Organisations, their people and who may speak for them. */
@Module({
  imports: [TypeOrmModule.forFeature([Organisation, OrganisationMember, OrganisationInvitation])],
  controllers: [
    MergesController,
    OrganisationsController,
    MembersController,
    AffiliationsController,
    InvitationsController,
    TerritoriesController,
    VerificationsController,
  ],
  providers: [...useCases, ...queries, ...registries, ...parts, ...jobs, Organisations],
  exports: [Organisations, ...registries],
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
      sql`select json_agg(json_build_object('organisationId', m.organisation_id,
          'role', role_on((now() at time zone ${registerZone})::date, m.role, m.delegated_role, m.delegated_until)) order by m.joined_at)
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
