import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
  sessionAudiences,
  type SessionAudience,
  sessionLimits,
  type SessionState,
  sessionStates,
} from '../../../../shared/sessions.js';
import { visibilities, type Visibility } from '../../../../shared/spaces.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { HasLanguageKeys } from '../../spaces/dto/codes.js';
import { SessionSettingsDto, SessionTextDto } from './plan-session.dto.js';
import { SessionCanDto } from './session.dto.js';
import { SessionRoleDto } from './session-people.dto.js';

/** An agenda item as it is to be. */
export class PlannedItemDto {
  /** An item that is there already, so that what was said about it stays with it; none for a new one. */
  @MayBeLeftOut()
  @IsUUID()
  id?: string;

  /** What it is called, by language. */
  @HasLanguageKeys()
  @IsString({ each: true })
  @MaxLength(sessionLimits.itemTitle, { each: true })
  @Matches(/\S/, { each: true })
  @Type(() => String)
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  titles!: Map<string, string>;

  @IsInt()
  @Min(1)
  @Max(sessionLimits.itemMinutes)
  minutes!: number;

  /** A published document of the same space that it is about. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsUUID()
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, required: false })
  documentId?: string | null;

  /** The block of that document which is under discussion. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsUUID()
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, required: false })
  blockId?: string | null;
}

/** The whole agenda; items that are left out are removed. */
export class SetAgendaDto {
  @IsArray()
  @ArrayMaxSize(sessionLimits.items)
  @ValidateNested({ each: true })
  @Type(() => PlannedItemDto)
  items!: PlannedItemDto[];
}

/** Why a session does not take place. */
export class CancelSessionDto {
  /** For everyone who registered to read. */
  @IsString()
  @MaxLength(sessionLimits.reason)
  @Matches(/\S/)
  reason!: string;
}

/** An agenda item as its form holds it. */
export class AgendaItemSettingsDto {
  id!: string;

  /** What it is called, by language. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  titles!: Record<string, string>;

  minutes!: number;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  documentId!: string | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  blockId!: string | null;
}

/** A live session as those who prepare it hold it: every language, dates as one would write them. */
export class LiveSessionSettingsDto {
  id!: string;

  /** For `If-Match`. */
  version!: number;

  @ApiProperty({ enum: sessionStates })
  state!: SessionState;

  /** Name in addresses of its consultation. */
  slug!: string;

  /** Of its consultation. */
  @ApiProperty({ enum: visibilities })
  visibility!: Visibility;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(SessionTextDto) } })
  texts!: Record<string, SessionTextDto>;

  /** Date and time as clocks in the time zone show it. */
  starts!: string;
  ends!: string;
  timeZone!: string;
  languages!: string[];

  @ApiProperty({ type: 'integer', nullable: true })
  capacity!: number | null;

  registration!: boolean;

  @ApiProperty({ enum: sessionAudiences, isArray: true })
  participants!: SessionAudience[];

  @ApiProperty({ enum: sessionAudiences, isArray: true })
  watchers!: SessionAudience[];

  settings!: SessionSettingsDto;
  agenda!: AgendaItemSettingsDto[];
  roles!: SessionRoleDto[];
  can!: SessionCanDto;
}
