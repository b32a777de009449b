import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';
import { roomLimits, type SentKind, sentKinds } from '../../../../shared/rooms.js';
import { type StakeholderType, stakeholderTypes } from '../../../../shared/vocabulary/stakeholder-types.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

/** Who joins a session. */
export class JoinDto {
  /** The name others see; needed from someone without an account. */
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(roomLimits.displayName)
  displayName?: string;

  /** Kind of stakeholder, if they wish to tell; shown beside the name and counted. */
  @MayBeLeftOut()
  @IsIn(stakeholderTypes)
  @ApiProperty({ enum: stakeholderTypes, required: false })
  stakeholderType?: StakeholderType;
}

/** Something said or asked in a room. */
export class SayDto {
  /** UUID of the sender's; sent again with the same one, nothing is written twice. */
  @IsUUID()
  key!: string;

  @IsIn(sentKinds)
  @ApiProperty({ enum: sentKinds })
  kind!: SentKind;

  /** Limited Markdown. */
  @IsString()
  @MinLength(1)
  @MaxLength(roomLimits.body)
  body!: string;

  /** BCP 47 tag; found out when missing. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(35)
  language?: string;

  /** The message answered, which answers none itself. */
  @MayBeLeftOut()
  @IsUUID()
  parentId?: string;
}

/** A message that is there. */
export class SaidDto {
  id!: string;

  /** Its place in the room; null while it waits for a moderator. */
  @ApiProperty({ type: 'integer', nullable: true })
  seq!: number | null;
}

/** From which change on a room's state is asked for. */
export class RoomStateQueryDto {
  /** The number of the last change that the asker has; the whole state when missing. */
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  since?: number;
}

/** Which stretch of the feed is asked for. */
export class EarlierQueryDto {
  /** Messages before this place. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  before!: number;
}
