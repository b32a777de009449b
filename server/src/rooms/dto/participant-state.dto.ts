import { ApiProperty } from '@nestjs/swagger';
import { type DecisionReason, decisionReasonCodes } from '../../../../shared/comments.js';
import {
  type HiddenMessage,
  type ParticipantState,
  type PollChoice,
  type RoomReaction,
  type SentKind,
  sentKinds,
} from '../../../../shared/rooms.js';

/** A message of one's own that waits for a moderator. */
export class WaitingMessageDto {
  key!: string;
  html!: string;
  lang!: string;
  @ApiProperty({ enum: sentKinds })
  kind!: SentKind;
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  parentId!: string | null;
  @ApiProperty({ format: 'date-time' })
  at!: string;
}

/** A message of one's own that a moderator hid. Regulation (EU) 2022/2065 art. 17. */
export class HiddenMessageDto implements HiddenMessage {
  id!: string;
  html!: string;
  lang!: string;
  /** The message it answers. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  parentId!: string | null;
  /** When it was said. */
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ enum: decisionReasonCodes })
  reason!: DecisionReason;
  /** What the reason rests on. */
  @ApiProperty({ enum: ['law', 'house-rule'] })
  ground!: 'law' | 'house-rule';
  /** What the moderator wrote. */
  explanation!: string;
}

/** What a participant may do. */
export class ParticipantCanDto {
  speak!: boolean;
  host!: boolean;
  moderate!: boolean;
  takeNotes!: boolean;
}

/** Where a participant stands. */
export class ParticipantStateDto implements ParticipantState {
  id!: string;
  name!: string;
  muted!: boolean;
  /** Why; empty when nobody said. */
  reason!: string;
  /** The break-out room they are in. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  breakoutId!: string | null;
  /** Own choices by poll. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  votes!: Record<string, PollChoice>;
  /** Own reactions by message. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  reactions!: Record<string, RoomReaction[]>;
  waiting!: WaitingMessageDto[];
  /** Own messages that were hidden, the last first. */
  hidden!: HiddenMessageDto[];
  can!: ParticipantCanDto;
}

/** Someone who has just joined. */
export class JoinedDto extends ParticipantStateDto {
  /** For a new guest, once: shows that they are who they are. */
  @ApiProperty({ type: 'string', nullable: true })
  receiptCode!: string | null;
}
