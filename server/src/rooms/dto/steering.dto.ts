import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { roomLimits } from '../../../../shared/rooms.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

const given = (value: unknown) => value !== null;

/** What a host changes for everyone; what is missing stays as it is. */
export class SteerDto {
  /** The agenda item in focus; null for none. */
  @IsOptional()
  @ValidateIf((_, value) => given(value))
  @IsUUID()
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, required: false })
  itemId?: string | null;

  /** Seconds between two messages of one participant; 0 is no slow mode. */
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(roomLimits.slowSeconds)
  slowSeconds?: number;

  /** Whether messages wait for a moderator from now on. */
  @MayBeLeftOut()
  @IsBoolean()
  premoderated?: boolean;

  /** The message on top of the feed. */
  @IsOptional()
  @ValidateIf((_, value) => given(value))
  @IsUUID()
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, required: false })
  pinnedId?: string | null;

  /** The question on the big screen. */
  @IsOptional()
  @ValidateIf((_, value) => given(value))
  @IsUUID()
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, required: false })
  spotlightId?: string | null;

  /** The poll on the big screen. */
  @IsOptional()
  @ValidateIf((_, value) => given(value))
  @IsUUID()
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, required: false })
  pollId?: string | null;
}

const commands = ['open', 'start', 'pause', 'resume', 'end'] as const;

/** What a host does with the session. */
export class SessionCommandDto {
  @IsIn(commands)
  @ApiProperty({ enum: commands })
  command!: (typeof commands)[number];
}
