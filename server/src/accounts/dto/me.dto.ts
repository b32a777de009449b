import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength, MinLength } from 'class-validator';
import { accountLimits, type InterfaceLanguage, interfaceLanguages } from '../../../../shared/accounts.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsName } from './normalise.js';

/** What is to change; what is left out stays. */
export class ProfileDto {
  @MayBeLeftOut()
  @AsName()
  @IsString()
  @IsNotEmpty()
  @MaxLength(accountLimits.name)
  name?: string;

  @MayBeLeftOut()
  @IsIn(interfaceLanguages)
  @ApiPropertyOptional({ enum: interfaceLanguages })
  language?: InterfaceLanguage;
}

/** A new password, and the present one as proof. */
export class ChangePasswordDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(accountLimits.passwordMax)
  currentPassword!: string;

  /** At least 10 characters; common passwords and those that hold one's own name or address are refused. */
  @IsString()
  @MinLength(accountLimits.passwordMin)
  @MaxLength(accountLimits.passwordMax)
  password!: string;
}

/** The password, as proof that it is the person who deletes the account. */
export class DeleteAccountDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(accountLimits.passwordMax)
  password!: string;
}
