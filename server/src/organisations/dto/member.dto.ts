import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsString, MaxLength } from 'class-validator';
import { accountLimits } from '../../../../shared/accounts.js';
import { type OrganisationRole, organisationRoles } from '../../../../shared/organisations.js';
import { AsEmail } from '../../accounts/dto/normalise.js';

/** Someone who belongs to an organisation. */
export class MemberDto {
  personId!: string;
  name!: string;

  @ApiProperty({ enum: organisationRoles })
  role!: OrganisationRole;

  joinedAt!: Date;
}

/** Everyone who belongs to an organisation. */
export class MemberListDto {
  items!: MemberDto[];
}

/** Another role for a member. */
export class MemberRoleDto {
  @IsIn(organisationRoles)
  @ApiProperty({ enum: organisationRoles })
  role!: OrganisationRole;
}

/** Whom to invite as what. */
export class NewInvitationDto extends MemberRoleDto {
  @AsEmail()
  @IsEmail()
  @MaxLength(accountLimits.email)
  email!: string;
}

/** An invitation that waits for an answer. */
export class InvitationDto {
  id!: string;
  email!: string;

  @ApiProperty({ enum: organisationRoles })
  role!: OrganisationRole;

  createdAt!: Date;
  expiresAt!: Date;
}

/** An organisation's invitations. */
export class InvitationListDto {
  items!: InvitationDto[];
}

/** The token of an invitation's link. */
export class InvitationTokenDto {
  @IsString()
  @MaxLength(200)
  token!: string;
}

/** What an invitation offers. */
export class OfferDto {
  organisationId!: string;

  /** The organisation's name in the reader's language, or in one it has. */
  name!: string;

  /** Language of `name`. */
  language!: string;

  @ApiProperty({ enum: organisationRoles })
  role!: OrganisationRole;
}
