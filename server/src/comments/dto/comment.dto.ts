import { ApiProperty } from '@nestjs/swagger';
import {
  type AnswerStatus,
  answerStatuses,
  type CommentState,
  commentStates,
  type DecisionReason,
  decisionReasonCodes,
  type ModerationAction,
  moderationActions,
  type Stance,
  stances,
} from '../../../../shared/comments.js';
import { type AnchorOutcome, anchorOutcomes } from '../../../../shared/documents.js';
import { type StakeholderType, stakeholderTypes } from '../../../../shared/vocabulary/stakeholder-types.js';
import { AnchorDto } from './anchor.dto.js';

/** The organisation in whose name something was said. */
export class CommentOrganisationDto {
  id!: string;
  slug!: string;
  /** In the reader's language where there is a name in it. */
  name!: string;

  @ApiProperty({ enum: stakeholderTypes })
  stakeholderType!: StakeholderType;
}

/** Who said it. */
export class CommentAuthorDto {
  @ApiProperty({ enum: ['person', 'guest'] })
  kind!: 'person' | 'guest';

  /** Person or guest id. */
  id!: string;

  /** Null for a former participant. */
  name!: string | null;

  /** Null when they speak for themselves. */
  organisation!: CommentOrganisationDto | null;

  /** Whether it is the one who asks. */
  isMe!: boolean;
}

/** A run of words of a suggestion. */
export class DiffRowDto {
  @ApiProperty({ enum: ['same', 'added', 'removed'] })
  kind!: 'same' | 'added' | 'removed';

  text!: string;
}

/** Other words for a passage. */
export class SuggestionDto {
  text!: string;

  /** What it changes in the passage. */
  diff!: DiffRowDto[];
}

/** Figures shown beside a comment. They are not votes. */
export class CommentCountsDto {
  /** Visible comments below it, at any depth. */
  replies!: number;
  supports!: number;
}

/** Changes by the author. */
export class CommentEditedDto {
  at!: Date;
  count!: number;
}

/** The official word on a comment or its thread. */
export class CommentAnswerDto {
  id!: string;

  /** The comment it was given to: this one, or the one at the top when the whole thread was answered. */
  commentId!: string;

  @ApiProperty({ enum: ['comment', 'thread'] })
  scope!: 'comment' | 'thread';

  @ApiProperty({ enum: answerStatuses })
  status!: AnswerStatus;

  /** The reason as sanitised HTML. */
  bodyHtml!: string;
  language!: string;

  /** The passage of the new version where the result can be read. */
  documentId!: string | null;
  versionId!: string | null;
  versionNumber!: number | null;
  blockId!: string | null;
  publishedAt!: Date;
}

/** The live session in which a comment was said first. */
export class CommentSaidInDto {
  /** Of the session. */
  id!: string;
  title!: string;

  /** Language of the title. */
  language!: string;
}

/** What moderators decided, for the author. */
export class CommentDecisionDto {
  @ApiProperty({ enum: moderationActions })
  action!: ModerationAction;

  @ApiProperty({ enum: decisionReasonCodes })
  reason!: DecisionReason;

  /** What the moderator wrote about it; may be empty. */
  explanation!: string;
  at!: Date;
}

/** What the asking actor may do with a comment now. */
export class CommentCanDto {
  edit!: boolean;
  withdraw!: boolean;
  reply!: boolean;
  support!: boolean;
  report!: boolean;
  moderate!: boolean;
  answer!: boolean;
}

/** A comment. Where it has gone but carries replies, only its place is left: then author, words and stance are null. */
export class CommentDto {
  id!: string;
  spaceId!: string;
  activityId!: string;
  documentId!: string | null;
  rootId!: string;
  parentId!: string | null;

  /** 0 at the top of a thread. */
  depth!: number;
  createdAt!: Date;

  /** Why only its place is left; null for a comment with words. `waiting`: a moderator looks at it. */
  @ApiProperty({ enum: ['withdrawn', 'hidden', 'waiting'], nullable: true })
  gone!: 'withdrawn' | 'hidden' | 'waiting' | null;

  /** Null where only its place is left. */
  @ApiProperty({ enum: commentStates, nullable: true })
  state!: CommentState | null;
  author!: CommentAuthorDto | null;

  @ApiProperty({ enum: stances, nullable: true })
  stance!: Stance | null;

  /** For the attribute `lang` of the words. */
  language!: string | null;

  /** Sanitised HTML. */
  bodyHtml!: string | null;

  /** As it was written, in limited Markdown; only for those who may edit. */
  body!: string | null;
  suggestion!: SuggestionDto | null;

  /** Null when it is about no block. Replies stand where their thread stands. */
  anchor!: AnchorDto | null;

  /** What the last published version did to its place. */
  @ApiProperty({ enum: anchorOutcomes, nullable: true })
  anchorOutcome!: AnchorOutcome | null;
  counts!: CommentCountsDto;

  /** Whether the asking person supports it. */
  supported!: boolean;
  edited!: CommentEditedDto | null;

  /** Whether moderators took passages out. */
  redacted!: boolean;
  revisionId!: string;

  /** For `If-Match`. */
  revisionNumber!: number;
  answer!: CommentAnswerDto | null;

  /** The last decision about it; for its author and the organisation's administrators only. */
  decision!: CommentDecisionDto | null;

  /** Where its author said it first; null for a comment that was written here, and while the reader may not read the session. */
  saidIn!: CommentSaidInDto | null;
  can!: CommentCanDto;
}

/** A comment that was sent. */
export class PostedCommentDto extends CommentDto {
  /** Shown once, to a new guest: it opens, changes, withdraws or claims what they said. */
  receiptCode!: string | null;
}

/** How many people support a comment. */
export class SupportDto {
  supports!: number;
  supported!: boolean;
}

/** Something a comment said, now or before. */
export class CommentRevisionDto {
  id!: string;

  /** From 1. */
  number!: number;

  /** When these words came. */
  at!: Date;

  /** `team` for a redaction. */
  @ApiProperty({ enum: ['author', 'team'] })
  by!: 'author' | 'team';

  /** Replaced by a redaction: its words are for the team only and null for everyone else. */
  sealed!: boolean;
  bodyHtml!: string | null;

  @ApiProperty({ enum: stances, nullable: true })
  stance!: Stance | null;
  language!: string | null;
  suggestion!: SuggestionDto | null;
}

/** All revisions, newest first. */
export class CommentRevisionsDto {
  items!: CommentRevisionDto[];
}
