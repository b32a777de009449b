import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsUUID,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { spaceLimits, type TeamRole, teamRoles } from '../../../../shared/spaces.js';

/** A person with an account, by id or by the e-mail address of the account. */
export class NamedPersonDto {
  @ValidateIf((named: NamedPersonDto) => named.personId !== undefined)
  @IsUUID()
  personId?: string;

  @ValidateIf((named: NamedPersonDto) => named.personId === undefined)
  @IsEmail()
  email?: string;
}

/** A person and a role; whoever has two roles is named twice. */
export class TeamPlaceDto extends NamedPersonDto {
  @IsIn(teamRoles)
  @ApiProperty({ enum: teamRoles })
  role!: TeamRole;
}

/** The whole team. */
export class SetTeamDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(spaceLimits.team)
  @ValidateNested({ each: true })
  @Type(() => TeamPlaceDto)
  members!: TeamPlaceDto[];
}

/** A member of the space. */
export class MemberPlaceDto extends NamedPersonDto {
  /** Whether the person is of the expert group too. */
  @IsBoolean()
  expert!: boolean;
}

/** All members. */
export class SetMembersDto {
  @IsArray()
  @ArrayMaxSize(spaceLimits.members)
  @ValidateNested({ each: true })
  @Type(() => MemberPlaceDto)
  members!: MemberPlaceDto[];
}

/** All organisations that are invited. */
export class SetInvitedDto {
  @IsArray()
  @ArrayMaxSize(spaceLimits.invited)
  @IsUUID(undefined, { each: true })
  organisationIds!: string[];
}
