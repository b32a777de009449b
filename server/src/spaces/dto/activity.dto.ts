import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  type Access,
  accesses,
  type Audience,
  audiences,
  type ModerationMode,
  moderationModes,
  spaceLimits,
} from '../../../../shared/spaces.js';
import { HasLanguageKeys } from './codes.js';

/** How people comment. */
export class CommentSettingsDto {
  /** `before`: nothing appears until a moderator released it. */
  @IsIn(moderationModes)
  @ApiProperty({ enum: moderationModes })
  moderation!: ModerationMode;

  /** How many contributions of a newcomer wait for a moderator; 0 switches it off. */
  @IsInt()
  @Min(0)
  @Max(spaceLimits.newcomerFirst)
  newcomerFirst!: number;

  /** Whether people without an account may contribute. */
  @IsBoolean()
  guests!: boolean;

  /** Minutes in which authors may change what they sent; 0 means as long as the phase is open. */
  @IsInt()
  @Min(0)
  @Max(spaceLimits.editMinutes)
  editMinutes!: number;
}

/** What an audience may do during a phase. */
export class AccessCellDto {
  /** The phase; null for the time outside all phases. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  @ApiProperty({ type: 'string', nullable: true })
  phaseId!: string | null;

  /** In a private space, `public` are those who belong to it; in a transparent one they read at most. */
  @IsIn(audiences)
  @ApiProperty({ enum: audiences })
  audience!: Audience;

  @IsIn(accesses)
  @ApiProperty({ enum: accesses })
  access!: Access;
}

/** An activity as it is to be. */
export class ChangeActivityDto {
  /** What it is called, by language. */
  @HasLanguageKeys()
  @IsString({ each: true })
  @MaxLength(spaceLimits.activityTitle, { each: true })
  @Matches(/\S/, { each: true })
  @Type(() => String)
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  titles!: Map<string, string>;

  @ValidateNested()
  @Type(() => CommentSettingsDto)
  settings!: CommentSettingsDto;

  /** Who may do what when; what is not named is hidden. */
  @IsArray()
  @ArrayMaxSize((spaceLimits.phases + 1) * audiences.length)
  @ValidateNested({ each: true })
  @Type(() => AccessCellDto)
  cells!: AccessCellDto[];
}
