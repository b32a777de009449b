import { ApiProperty } from '@nestjs/swagger';
import {
  type InterfaceLanguage,
  interfaceLanguages,
  type PlatformRole,
  platformRoles,
} from '../../../../shared/accounts.js';
import { type OrganisationRole, organisationRoles } from '../../../../shared/organisations.js';

/** An organisation the person belongs to. */
export class ViewerMembershipDto {
  organisationId!: string;

  /** Its name in the person's language, or in one it has. */
  name!: string;

  @ApiProperty({ enum: organisationRoles })
  role!: OrganisationRole;
}

/** What the person may do apart from any one space. */
export class ViewerCanDto {
  createConsultation!: boolean;

  /** Prepare a partnership, an expert group, a network, a forum or a task force. */
  createBody!: boolean;

  /** Whether there is a moderation desk for this person. */
  openDesk!: boolean;
}

/** The person who asks. */
export class ViewerDto {
  id!: string;
  name!: string;
  email!: string;

  @ApiProperty({ enum: interfaceLanguages })
  language!: InterfaceLanguage;

  @ApiProperty({ enum: platformRoles })
  role!: PlatformRole;

  /** For `If-Match` when changing the profile. */
  version!: number;

  memberships!: ViewerMembershipDto[];
  can!: ViewerCanDto;
}
