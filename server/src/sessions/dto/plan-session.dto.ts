import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { sessionAudiences, type SessionAudience, sessionLimits } from '../../../../shared/sessions.js';
import { type ModerationMode, moderationModes, spaceLimits } from '../../../../shared/spaces.js';
import { MayBeLeftOut, MustBeGiven } from '../../kernel/http/left-out.js';
import { HasLanguageKeys, IsContentLanguage, IsNamedZone, IsPlannedTime } from '../../spaces/dto/codes.js';
import { PlannedTimesDto } from './planned-times.dto.js';

/** What a session says in one language. */
export class SessionTextDto {
  @IsString()
  @MaxLength(sessionLimits.title)
  @Matches(/\S/)
  title!: string;

  /** What it is for, in plain words. */
  @IsString()
  @MaxLength(sessionLimits.purpose)
  purpose!: string;
}

/** How what is said is moderated. */
export class SessionSettingsDto {
  /** `before`: nothing appears until a moderator released it. Hosts may switch it while the session runs. */
  @IsIn(moderationModes)
  @ApiProperty({ enum: moderationModes })
  moderation!: ModerationMode;

  /** How many contributions of a newcomer wait for a moderator; 0 switches it off. */
  @IsInt()
  @Min(0)
  @Max(spaceLimits.newcomerFirst)
  newcomerFirst!: number;

  /** Whether people without an account may take part. */
  @IsBoolean()
  guests!: boolean;
}

/** What of a session is to change; what is not named stays as it is. */
export class EditSessionDto extends PlannedTimesDto {
  /** All texts by language: a language that is left out is removed. */
  @MayBeLeftOut()
  @HasLanguageKeys()
  @ValidateNested()
  @Type(() => SessionTextDto)
  @ApiPropertyOptional({ type: 'object', additionalProperties: { $ref: getSchemaPath(SessionTextDto) } })
  texts?: Map<string, SessionTextDto>;

  /** IANA name; that of the space when a new session does not say. */
  @MayBeLeftOut()
  @IsNamedZone()
  timeZone?: string;

  /** Languages that will be spoken and written; those of the texts when a new session does not say. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(sessionLimits.languages)
  @IsContentLanguage({ each: true })
  languages?: string[];

  /** Seats; null when there is room for everyone. With seats people have to register. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInt()
  @Min(1)
  @Max(sessionLimits.capacity)
  @ApiProperty({ type: 'integer', nullable: true, required: false })
  capacity?: number | null;

  /** Whether people can say beforehand that they come. */
  @MayBeLeftOut()
  @IsBoolean()
  registration?: boolean;

  /** Who may take part. In a private space `public` are those who belong to it; in a transparent one they watch. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(sessionAudiences, { each: true })
  @ApiProperty({ enum: sessionAudiences, isArray: true, required: false })
  participants?: SessionAudience[];

  /** Who may watch beside those who take part. */
  @MayBeLeftOut()
  @IsArray()
  @IsIn(sessionAudiences, { each: true })
  @ApiProperty({ enum: sessionAudiences, isArray: true, required: false })
  watchers?: SessionAudience[];

  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => SessionSettingsDto)
  settings?: SessionSettingsDto;
}

/** A new session; what is not named has a first value. */
export class CreateSessionDto extends EditSessionDto {
  /** By language, in one at least. */
  @MustBeGiven()
  @HasLanguageKeys()
  @ValidateNested()
  @Type(() => SessionTextDto)
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(SessionTextDto) } })
  declare texts: Map<string, SessionTextDto>;

  /** Date and time (`2027-03-01T14:00`) as clocks in the time zone show it. */
  @MustBeGiven()
  @IsPlannedTime()
  @Matches(/T/)
  declare starts: string;

  /** Date and time of its planned end. */
  @MustBeGiven()
  @IsPlannedTime()
  @Matches(/T/)
  declare ends: string;
}

/** Where the new session is. */
export class CreatedSessionDto {
  id!: string;
}
