import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { roomLimits } from '../../../../shared/rooms.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

/** How long somebody speaks. */
export class StartTurnDto {
  /** Two minutes when not said. */
  @MayBeLeftOut()
  @IsInt()
  @Min(roomLimits.turnMin)
  @Max(roomLimits.turnMax)
  seconds?: number;
}

/** More time for whoever speaks. */
export class ExtendTurnDto {
  /** What is added. */
  @IsInt()
  @Min(roomLimits.turnMin)
  @Max(roomLimits.turnMax)
  seconds!: number;
}

/** Another place in the queue. */
export class MoveTurnDto {
  /** The turn before which theirs comes; null for the end. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  before!: string | null;

  /** Why, for everyone to read. */
  @IsString()
  @MaxLength(roomLimits.note)
  @Matches(/\S/)
  note!: string;
}
