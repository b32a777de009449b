import { IsString, MaxLength, MinLength } from 'class-validator';
import { responseLimits } from '../../../../shared/responses.js';

/** The results statement in one language, as it is written. */
export class WriteResultsDto {
  /** Limited Markdown. */
  @IsString()
  @MinLength(1)
  @MaxLength(responseLimits.statement)
  body!: string;
}

/** The results statement in one language. */
export class ResultsDto {
  language!: string;
  /** Sanitised HTML. */
  bodyHtml!: string;
  /** As written; only for those who answer. */
  body!: string | null;
  /** ISO 8601 instant; null while it is a draft. */
  publishedAt!: string | null;
  /** For `If-Match`. */
  version!: number;
}
