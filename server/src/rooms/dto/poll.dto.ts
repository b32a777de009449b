import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import {
  type PollChoice,
  type PollKind,
  pollKinds,
  type PollResults,
  pollResults,
  roomLimits,
} from '../../../../shared/rooms.js';
import { MayBeLeftOut, MustBeGiven } from '../../kernel/http/left-out.js';
import { IsContentLanguage } from '../../spaces/dto/codes.js';

/** What of a draft is to change; what is not named stays as it is. */
export class EditPollDto {
  /**
   * One option, several, all of them in order (each gets a point for every one below it and one for itself), a step of a
   * scale, or open words.
   */
  @MayBeLeftOut()
  @IsIn(pollKinds)
  @ApiProperty({ enum: pollKinds, required: false })
  kind?: PollKind;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(roomLimits.pollQuestion)
  @Matches(/\S/)
  question?: string;

  /** BCP 47 tag of question and options; found out when a new poll does not say. */
  @MayBeLeftOut()
  @IsContentLanguage()
  language?: string;

  /** Texts to choose from, two at least; the words at both ends of a scale, or none; none for open words. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(roomLimits.pollOptions)
  @IsString({ each: true })
  @MaxLength(roomLimits.pollOption, { each: true })
  @Matches(/\S/, { each: true })
  options?: string[];

  /** Steps of a scale, two at least; null for everything else. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInt()
  @Min(2)
  @Max(roomLimits.scaleSteps)
  @ApiProperty({ type: 'integer', nullable: true, required: false })
  steps?: number | null;

  /** Whether nobody learns who chose what; voters are told before they vote. A new poll is anonymous. */
  @MayBeLeftOut()
  @IsBoolean()
  anonymous?: boolean;

  /** Whether participants see the results as they come in, or when the poll is closed, as they do of a new poll. */
  @MayBeLeftOut()
  @IsIn(pollResults)
  @ApiProperty({ enum: pollResults, required: false })
  results?: PollResults;
}

/** A new poll; what is not named has a first value. */
export class NewPollDto extends EditPollDto {
  @MustBeGiven()
  @IsIn(pollKinds)
  @ApiProperty({ enum: pollKinds })
  declare kind: PollKind;

  @MustBeGiven()
  @IsString()
  @MaxLength(roomLimits.pollQuestion)
  @Matches(/\S/)
  declare question: string;
}

const choices = {
  oneOf: [{ type: 'array', items: { type: 'string' } }, { type: 'integer' }, { type: 'string' }],
} satisfies ApiPropertyOptions;

/** A vote. */
export class VoteDto {
  /** Ids of options (one, several, or all in order), a step of the scale, or open words. */
  @IsDefined()
  @ApiProperty(choices)
  choice!: PollChoice;
}

/** What somebody chose in a poll that names its voters. */
export class NamedVoteDto {
  participantId!: string;
  /** Empty when they have deleted their account. */
  name!: string;
  /** Stakeholder type, if they told. */
  @ApiProperty({ type: 'string', nullable: true })
  type!: string | null;
  /** As it was voted. */
  @ApiProperty(choices)
  choice!: PollChoice;
}

/** Votes by name. */
export class NamedVotesDto {
  items!: NamedVoteDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;
}
