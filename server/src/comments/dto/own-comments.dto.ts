import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type CommentState, commentStates } from '../../../../shared/comments.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { CommentDto } from './comment.dto.js';
import { SpaceAddressDto } from '../../spaces/dto/space-address.dto.js';

/** Which of one's own comments. */
export class OwnCommentsQueryDto extends PageQueryDto {
  /** Only those in this state, such as those that came back with a request. */
  @MayBeLeftOut()
  @IsIn(commentStates)
  @ApiProperty({ enum: commentStates, required: false })
  state?: CommentState;
}

/** The consultation a comment was made in. */
export class CommentSpaceDto extends SpaceAddressDto {
  id!: string;
  title!: string;
}

/** A comment outside its thread. */
export class OwnCommentDto extends CommentDto {
  /** Where it was said; null for a private place one may no longer read. One's own words stay one's own. */
  @ApiProperty({ type: CommentSpaceDto, nullable: true })
  space!: CommentSpaceDto | null;
}

/** Comments from several places, the newest first. */
export class OwnCommentPageDto {
  items!: OwnCommentDto[];
  nextCursor!: string | null;
}

/** How many comments were taken back. */
export class WithdrawnDto {
  withdrawn!: number;
}
