import { CommentDto } from './comment.dto.js';

/** The consultation a comment was made in. */
export class CommentSpaceDto {
  id!: string;
  slug!: string;
  title!: string;
}

/** A comment outside its thread. */
export class OwnCommentDto extends CommentDto {
  space!: CommentSpaceDto;
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
