import { ApiProperty } from '@nestjs/swagger';
import { type PollKind, pollKinds } from '../../../../shared/rooms.js';
import { type RecordState, recordStates } from '../../../../shared/records.js';
import { SaidAboutDto } from './comment-request.dto.js';
import { AgendaItemDto, SessionHostDto, SessionSpaceDto } from '../../sessions/dto/session.dto.js';

const ways = ['live', 'written'] as const;

/** The session a record is of. */
export class RecordSessionDto {
  id!: string;
  space!: SessionSpaceDto;
  title!: string;

  /** What it was for. */
  purpose!: string;

  /** Language of title and purpose. */
  language!: string;

  /** As planned. */
  startsAt!: Date;
  endsAt!: Date;

  /** When a host began it; null when nobody did. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  startedAt!: Date | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  endedAt!: Date | null;

  /** IANA name of the zone in which its dates are meant. */
  timeZone!: string;

  hosts!: SessionHostDto[];
}

/** An agenda item with what was noted under it. */
export class RecordItemDto extends AgendaItemDto {
  /** Limited Markdown, in the language of the record. */
  notes!: string;

  notesHtml!: string;
}

/** A decision. */
export class RecordDecisionDto {
  /** The agenda item it was taken under; null when under none. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  itemId!: string | null;

  /** Plain text, in the language of the record. */
  text!: string;
}

/** A question that was asked in the main room. Who asked is not told. */
export class RecordQuestionDto {
  id!: string;
  html!: string;

  /** BCP 47. */
  lang!: string;

  /** When it was asked, ISO 8601. */
  @ApiProperty({ type: 'string', format: 'date-time' })
  at!: string;

  /** The agenda item that was in focus. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  itemId!: string | null;

  /** How many ask it too. */
  supports!: number;

  /** Questions that asked the same and went up in it. */
  alike!: number;

  /** Null as long as it is open. */
  @ApiProperty({ enum: ways, nullable: true })
  answered!: (typeof ways)[number] | null;

  /** Of a written answer. */
  @ApiProperty({ type: 'string', nullable: true })
  answerHtml!: string | null;

  /** BCP 47. */
  @ApiProperty({ type: 'string', nullable: true })
  answerLang!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  answeredAt!: string | null;

  /** The comment it became, with the consent of who asked, while readers see it. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  commentId!: string | null;

  /** Whether the answer came after the record was published. */
  later!: boolean;
}

/** An option of a poll. */
export class RecordOptionDto {
  id!: string;
  text!: string;
}

/** A poll of the main room with its result. */
export class RecordPollDto {
  id!: string;

  @ApiProperty({ enum: pollKinds })
  kind!: PollKind;

  question!: string;

  /** Language of question and options, BCP 47. */
  lang!: string;

  /** For a scale the words at both ends; none for open words. */
  options!: RecordOptionDto[];

  /** Number of steps of a scale. */
  @ApiProperty({ type: 'integer', nullable: true })
  steps!: number | null;

  anonymous!: boolean;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  itemId!: string | null;

  /** How many voted. */
  base!: number;

  /** Votes by option or step; for a ranking the points of each; open words with how often each was said. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  tally!: Record<string, number>;
}

/** What a break-out room brought back. */
export class RecordHarvestDto {
  id!: string;
  html!: string;

  /** BCP 47. */
  lang!: string;
}

/** A message that became a comment, with the consent of who said it. */
export class RecordCommentDto {
  /** Of the comment. */
  id!: string;

  /** Its words as they are now. */
  html!: string;

  /** BCP 47. */
  lang!: string;

  /** Null when it is about the consultation as a whole. */
  document!: SaidAboutDto | null;
}

/** How many came; nobody's name. */
export class RecordAttendanceDto {
  total!: number;

  /** Participants by stakeholder type, of those who told it. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  types!: Record<string, number>;

  /** Messages and questions in the main room. */
  messages!: number;
}

/** The record of a live session as a file holds it. */
export class RecordFileDto {
  session!: RecordSessionDto;

  @ApiProperty({ enum: recordStates })
  state!: RecordState;

  /** Language of summary, notes and decisions. */
  language!: string;

  /** Limited Markdown. */
  summary!: string;

  summaryHtml!: string;
  items!: RecordItemDto[];
  decisions!: RecordDecisionDto[];

  /** Those that most others ask come first. What a moderator hid since is left out. */
  questions!: RecordQuestionDto[];
  polls!: RecordPollDto[];
  harvests!: RecordHarvestDto[];

  /** As readers of the consultation see them; questions of the record name their comment themselves. */
  comments!: RecordCommentDto[];
  attendance!: RecordAttendanceDto;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  publishedAt!: Date | null;
}

/** What the reader may do with a record now. */
export class RecordCanDto {
  write!: boolean;
  publish!: boolean;

  /** Answer open questions in writing. */
  answer!: boolean;

  /** Ask people whether what they said may become a comment. */
  askForComments!: boolean;
}

/** The record of a live session as its page shows it. */
export class RecordDto extends RecordFileDto {
  /** For `If-Match`. */
  version!: number;

  /** The main room. */
  roomId!: string;

  can!: RecordCanDto;
}
