import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, MaxLength } from 'class-validator';
import { accountLimits, type PlatformRole, platformRoles } from '../../../../shared/accounts.js';
import { AsEmail } from './normalise.js';

/** Whom to give which role on the platform. */
export class AppointDto {
  /** Address of an account that is confirmed. */
  @AsEmail()
  @IsEmail()
  @MaxLength(accountLimits.email)
  email!: string;

  /** `member` takes every role away. */
  @IsIn(platformRoles)
  @ApiProperty({ enum: platformRoles })
  role!: PlatformRole;
}

/** Someone with a role on the platform. */
export class StaffMemberDto {
  id!: string;
  name!: string;
  email!: string;

  @ApiProperty({ enum: platformRoles })
  role!: PlatformRole;
}

/** Everyone with a role on the platform. */
export class StaffListDto {
  items!: StaffMemberDto[];
}
