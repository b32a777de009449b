import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
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
import { type BreakoutMode, breakoutModes, roomLimits } from '../../../../shared/rooms.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { AsWords } from '../../comments/dto/words.js';
import { IsContentLanguage } from '../../spaces/dto/codes.js';

/** A break-out room as it is to be. */
export class PlannedBreakoutDto {
  /** One without a name goes by its number. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(roomLimits.breakoutName)
  name?: string;

  /** Places in a room that people choose; null for as many as come. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInt()
  @Min(1)
  @Max(roomLimits.breakoutSeats)
  @ApiProperty({ type: 'integer', nullable: true, required: false })
  seats?: number | null;
}

/** The break-out rooms of a session: by name, or as many as it takes for groups of a size. */
export class PlanBreakoutsDto {
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(roomLimits.breakouts)
  @ValidateNested({ each: true })
  @Type(() => PlannedBreakoutDto)
  rooms?: PlannedBreakoutDto[];

  /** People in a room, where rooms are not named. */
  @MayBeLeftOut()
  @IsInt()
  @Min(2)
  @Max(roomLimits.breakoutSeats)
  people?: number;

  /** Whether the host puts people in, they choose, or chance does. */
  @IsIn(breakoutModes)
  @ApiProperty({ enum: breakoutModes })
  mode!: BreakoutMode;
}

/** How people are mixed. */
export class ShuffleDto {
  /** People in a room: as many rooms as that takes. The rooms there are when not said. */
  @MayBeLeftOut()
  @IsInt()
  @Min(2)
  @Max(roomLimits.breakoutSeats)
  people?: number;
}

/** Where somebody is put. */
export class MoveToBreakoutDto {
  /** Null for the main room. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  roomId!: string | null;
}

/** What everyone is told, in whichever room they are. */
export class AnnounceDto {
  /** Limited Markdown. */
  @AsWords()
  @IsString()
  @MaxLength(roomLimits.announcement)
  @Matches(/\S/)
  body!: string;

  /** BCP 47 tag; found out when missing. */
  @MayBeLeftOut()
  @IsContentLanguage()
  language?: string;
}

/** What a break-out room writes down. Limited Markdown. */
export class WriteHarvestDto {
  @AsWords()
  @IsString()
  @MaxLength(roomLimits.harvest)
  mainPoints!: string;

  /** What they agree on. */
  @AsWords()
  @IsString()
  @MaxLength(roomLimits.harvest)
  agreements!: string;

  /** Where they differ. */
  @AsWords()
  @IsString()
  @MaxLength(roomLimits.harvest)
  differences!: string;

  @AsWords()
  @IsString()
  @MaxLength(roomLimits.harvest)
  proposal!: string;

  /** BCP 47 tag; found out when missing. */
  @MayBeLeftOut()
  @IsContentLanguage()
  language?: string;
}

/** What a break-out room brings back. */
export class HarvestDto {
  mainPoints!: string;
  agreements!: string;
  differences!: string;
  proposal!: string;
  language!: string;
  /** From then on it does not change. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  handedInAt!: Date | null;
  /** For `If-Match`; 0 before the first words. */
  @ApiProperty({ type: 'integer' })
  version!: number;
}
