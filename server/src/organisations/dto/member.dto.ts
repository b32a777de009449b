import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsISO8601, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { accountLimits } from '../../../../shared/accounts.js';
import {
  type OpenTaskKind,
  openTaskKinds,
  type OrganisationRole,
  organisationRoles,
} from '../../../../shared/organisations.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsEmail } from '../../accounts/dto/normalise.js';

/** A role that somebody has until a day. */
export class DelegatedRoleDto {
  @ApiProperty({ enum: organisationRoles })
  role!: OrganisationRole;

  /** The last day, `YYYY-MM-DD`, in Brussels. */
  until!: string;

  /** Name of who gave it; null once their account is gone. */
  by!: string | null;
}

/** Someone who belongs to an organisation. */
export class MemberDto {
  personId!: string;
  name!: string;

  /** Their own role. */
  @ApiProperty({ enum: organisationRoles })
  role!: OrganisationRole;

  /** The role they have instead for some time. */
  @ApiProperty({ type: DelegatedRoleDto, nullable: true })
  delegation!: DelegatedRoleDto | null;

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

/** A role for some time. */
export class DelegationDto extends MemberRoleDto {
  /** The last day, `YYYY-MM-DD`, in Brussels; at most a year ahead. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  until!: string;
}

/** Who takes over. */
export class SuccessorDto {
  /** Another member. */
  @MayBeLeftOut()
  @IsUUID()
  successorId?: string;
}

/** Something a member has open in the organisation's name. */
export class OpenTaskDto {
  /** A comment that was not sent, a seat in a body, a place in the team of what the organisation leads, an answer that is owed. */
  @ApiProperty({ enum: openTaskKinds })
  kind!: OpenTaskKind;

  /** Title of the consultation or body; null where the reader may not see it. */
  title!: string | null;

  /** The role on the seat or in the team. */
  role!: string | null;
}

/** What has to be handed over before somebody leaves. */
export class DepartureDto {
  tasks!: OpenTaskDto[];

  /** Nobody else administers the organisation: whoever takes over becomes its administrator. */
  isLastAdministrator!: boolean;
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
