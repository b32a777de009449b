import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsString, IsUUID, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { accountLimits } from '../../../../shared/accounts.js';
import { commentLimits } from '../../../../shared/comments.js';
import {
  type RegistrationState,
  registrationStates,
  type SessionRole,
  sessionRoles,
} from '../../../../shared/sessions.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsWords } from '../../comments/dto/words.js';

/** A role of a person in a session. */
export class SessionRoleDto {
  personId!: string;

  /** Null for a former participant. */
  @ApiProperty({ type: 'string', nullable: true })
  name!: string | null;

  @ApiProperty({ enum: sessionRoles })
  role!: SessionRole;
}

/** Everyone with a role in a session. */
export class SessionRolesDto {
  items!: SessionRoleDto[];
}

/** A role to give: to a person by id, or by the address of their account. */
export class GiveRoleDto {
  @MayBeLeftOut()
  @IsUUID()
  personId?: string;

  @MayBeLeftOut()
  @IsEmail()
  @MaxLength(accountLimits.email)
  email?: string;

  @IsIn(sessionRoles)
  @ApiProperty({ enum: sessionRoles })
  role!: SessionRole;
}

/** How someone without an account registers. */
export class SessionGuestDto {
  @AsWords()
  @IsString()
  @MinLength(1)
  @MaxLength(commentLimits.displayName)
  displayName!: string;

  /** Where the receipt code goes, and news about the session. */
  @IsEmail()
  @MaxLength(accountLimits.email)
  email!: string;
}

/** That one comes. */
export class RegisterDto {
  /** Needed from someone who has neither an account nor a receipt. */
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => SessionGuestDto)
  guest?: SessionGuestDto;

  /** A key of the sender's own choice: sent again by someone without an account, it answers with the first registration. */
  @MayBeLeftOut()
  @IsUUID()
  clientKey?: string;
}

/** What became of a registration. */
export class RegistrationDto {
  @ApiProperty({ enum: registrationStates })
  state!: RegistrationState;

  /** For someone without an account: the code by which they come back to what is theirs. Shown once. */
  @ApiProperty({ type: 'string', nullable: true })
  receiptCode!: string | null;
}

/** Someone who comes to a session or waits for a seat. */
export class RegisteredDto {
  id!: string;

  /** Null for a former participant. */
  @ApiProperty({ type: 'string', nullable: true })
  name!: string | null;

  /** Whether the person has no account. */
  guest!: boolean;

  @ApiProperty({ enum: registrationStates })
  state!: RegistrationState;

  registeredAt!: Date;
}

/** A page of registrations. */
export class RegisteredPageDto {
  items!: RegisteredDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;
}
