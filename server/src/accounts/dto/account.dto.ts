import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsNotEmpty, IsString, MaxLength, MinLength } from 'class-validator';
import { accountLimits, type InterfaceLanguage, interfaceLanguages } from '../../../../shared/accounts.js';
import { AsEmail, AsName } from './normalise.js';

/** A new account. */
export class SignUpDto {
  @AsEmail()
  @IsEmail()
  @MaxLength(accountLimits.email)
  email!: string;

  /** At least 10 characters; common passwords and those that hold one's own name or address are refused. */
  @IsString()
  @MinLength(accountLimits.passwordMin)
  @MaxLength(accountLimits.passwordMax)
  password!: string;

  /** Shown beside contributions. */
  @AsName()
  @IsString()
  @IsNotEmpty()
  @MaxLength(accountLimits.name)
  name!: string;

  /** Language of pages and mails. */
  @IsIn(interfaceLanguages)
  @ApiProperty({ enum: interfaceLanguages })
  language!: InterfaceLanguage;
}

/** An address to which a mail is sent, if it has an account that the mail fits. */
export class EmailDto {
  @AsEmail()
  @IsEmail()
  @MaxLength(accountLimits.email)
  email!: string;
}

/** The token of a mailed link. */
export class LinkTokenDto {
  @IsString()
  @MaxLength(200)
  token!: string;
}

/** A new password, with the token of the link that was mailed. */
export class CompleteResetDto extends LinkTokenDto {
  /** At least 10 characters; common passwords and those that hold one's own name or address are refused. */
  @IsString()
  @MinLength(accountLimits.passwordMin)
  @MaxLength(accountLimits.passwordMax)
  password!: string;
}
