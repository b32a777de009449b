import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { accountLimits } from '../../../../shared/accounts.js';
import { AsEmail } from './normalise.js';

/** What one signs in with. */
export class SignInDto {
  @AsEmail()
  @IsEmail()
  @MaxLength(accountLimits.email)
  email!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(accountLimits.passwordMax)
  password!: string;
}

/** A device on which the person is signed in. */
export class SessionDto {
  id!: string;

  /** How the browser calls itself. */
  userAgent!: string;

  createdAt!: Date;

  /** To the minute. */
  lastSeenAt!: Date;

  /** Whether this is the session that asks. */
  current!: boolean;
}

/** The person's sessions. */
export class SessionListDto {
  items!: SessionDto[];
}
