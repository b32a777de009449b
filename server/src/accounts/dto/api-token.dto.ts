import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsDate, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { accountLimits, type TokenScope, tokenScopes } from '../../../../shared/accounts.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsName } from './normalise.js';

/** A token to be made. */
export class NewApiTokenDto {
  /** What it is for, in the person's own words. */
  @AsName()
  @IsString()
  @IsNotEmpty()
  @MaxLength(accountLimits.tokenName)
  name!: string;

  /** What it may do; a token made with a token gets no more than that one has. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(tokenScopes, { each: true })
  @ApiProperty({ enum: tokenScopes, isArray: true })
  scopes!: TokenScope[];

  /** When it stops working; never, when left out. */
  @MayBeLeftOut()
  @Type(() => Date)
  @IsDate()
  expiresAt?: Date;
}

/** A token without its text, which nobody can read again. */
export class ApiTokenDto {
  id!: string;
  name!: string;

  @ApiProperty({ enum: tokenScopes, isArray: true })
  scopes!: TokenScope[];

  createdAt!: Date;

  /** To the minute; null when it was never used. */
  lastUsedAt!: Date | null;

  expiresAt!: Date | null;
}

/** A token that was made just now. */
export class CreatedApiTokenDto extends ApiTokenDto {
  /** For `Authorization: Bearer …`. Shown this once. */
  token!: string;
}

/** The person's tokens. */
export class ApiTokenListDto {
  items!: ApiTokenDto[];
}
