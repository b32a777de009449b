import { ApiProperty } from '@nestjs/swagger';
import { type CommentState, commentStates } from '../../../../shared/comments.js';
import { type CommentRequestState, commentRequestStates } from '../../../../shared/records.js';
import { type SentKind, sentKinds } from '../../../../shared/rooms.js';
import { SpaceAddressDto } from '../../spaces/dto/space-address.dto.js';

/** The session in which something was said. */
export class SaidInDto {
  id!: string;
  title!: string;

  /** Language of the title. */
  language!: string;
}

/** The text that was under discussion. */
export class SaidAboutDto {
  id!: string;
  title!: string;

  /** Language of the title. */
  language!: string;

  /** Number or letter of the block as its author gave it; null where the whole text was under discussion, or the block is gone. */
  @ApiProperty({ type: 'string', nullable: true })
  blockLabel!: string | null;

  /** The first words of the block. */
  @ApiProperty({ type: 'string', nullable: true })
  passage!: string | null;
}

/** Whether somebody agrees that what they said becomes a comment. */
export class CommentRequestDto {
  id!: string;

  @ApiProperty({ enum: commentRequestStates })
  state!: CommentRequestState;

  askedAt!: Date;
}

/** What the reader may do so that it becomes a comment. */
export class CandidateCanDto {
  /** Ask its author. */
  ask!: boolean;

  /** Agree, as its author, asked or not. */
  accept!: boolean;

  decline!: boolean;
}

/** Something that was said in a session and could become a comment. */
export class CommentCandidateDto {
  messageId!: string;

  @ApiProperty({ enum: sentKinds })
  kind!: SentKind;

  html!: string;

  /** BCP 47. */
  lang!: string;

  /** When it was said. */
  at!: Date;

  /** How many support it or react to it. */
  weight!: number;

  /** Whether the reader said it. */
  mine!: boolean;

  session!: SaidInDto;

  /** The consultation or body it was said in. */
  space!: SpaceAddressDto;

  /** Null where nothing was under discussion, so that it cannot become a comment. */
  document!: SaidAboutDto | null;

  /** Null when nobody has asked. */
  request!: CommentRequestDto | null;

  /** The comment it became, while the reader sees it. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  commentId!: string | null;

  /** Of that comment: it can wait for a moderator, as every comment. */
  @ApiProperty({ enum: commentStates, nullable: true })
  commentState!: CommentState | null;

  can!: CandidateCanDto;
}

/** A page of what could become a comment. */
export class CommentCandidatePageDto {
  items!: CommentCandidateDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;
}

/** What one was asked. */
export class CommentRequestsDto {
  items!: CommentCandidateDto[];
}
