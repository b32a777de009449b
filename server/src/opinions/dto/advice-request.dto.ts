import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { type AdviceRequestState, adviceRequestStates, opinionLimits } from '../../../../shared/opinions.js';
import { type ContentLanguage, contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';
import { SpaceAddressDto } from '../../spaces/dto/space-address.dto.js';
import { ShownMemberDto } from './member.dto.js';

/** A request for advice as the secretariat writes it down. */
export class WriteAdviceRequestDto {
  @IsString()
  @MaxLength(opinionLimits.title)
  @Matches(/\S/)
  title!: string;

  /** What is asked. */
  @IsString()
  @MaxLength(opinionLimits.question)
  @Matches(/\S/)
  question!: string;

  /** Language of title and question. */
  @IsIn(contentLanguages)
  @ApiProperty({ enum: contentLanguages })
  language!: ContentLanguage;

  /** Who asks, of the register. */
  @IsUUID()
  askedByOrganisationId!: string;

  /** Id or slug of the consultation or body it is about. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @ApiPropertyOptional({ type: String, nullable: true })
  aboutSpace?: string | null;

  /** The text it is about. */
  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional({ type: String, nullable: true })
  aboutDocumentId?: string | null;

  /** Until when members say what they think, ISO 8601; what arrives at this instant is late. */
  @Type(() => Date)
  @IsDate()
  contributeUntil!: Date;

  /** By when the opinion is wanted, ISO 8601; not before `contributeUntil`. */
  @Type(() => Date)
  @IsDate()
  dueAt!: Date;

  /** Whether everyone who may read the opinions reads what each member said, once `contributeUntil` is over. */
  @IsBoolean()
  contributionsPublic!: boolean;
}

/** What a member says for a seat. */
export class SeatWordsDto {
  /** One of the seats one sits on. */
  @IsUUID()
  seatId!: string;

  /** Limited Markdown. */
  @IsString()
  @MaxLength(opinionLimits.contribution)
  @Matches(/\S/)
  body!: string;

  /** Language of the words. */
  @IsIn(contentLanguages)
  @ApiProperty({ enum: contentLanguages })
  language!: ContentLanguage;
}

/** A text or a space that a request is about, named for the reader. */
export class RequestSubjectDto {
  space!: SpaceAddressDto;

  /** The text; null when it is about the whole. */
  @ApiProperty({ type: String, nullable: true })
  documentId!: string | null;

  title!: string;

  /** Language of the title. */
  language!: string;
}

/** A request for advice as a list shows it. */
export class AdviceRequestItemDto {
  id!: string;
  title!: string;
  question!: string;

  /** Language of title and question. */
  language!: string;

  askedBy!: NamedOrganisationDto;

  @ApiProperty({ enum: adviceRequestStates })
  state!: AdviceRequestState;

  /** Until when members say what they think. */
  contributeUntil!: Date;

  /** By when the opinion is wanted. */
  dueAt!: Date;

  createdAt!: Date;

  /** Members who have said what they think; null where that is not for the reader. */
  @ApiProperty({ type: Number, nullable: true })
  contributions!: number | null;
}

/** A page of requests, newest first. */
export class AdviceRequestPageDto {
  items!: AdviceRequestItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** What one member said. */
export class AdviceContributionDto {
  member!: ShownMemberDto;

  /** Sanitised HTML. */
  bodyHtml!: string;

  /** As it was written, for whoever may write it anew; null for everyone else. */
  @ApiProperty({ type: String, nullable: true })
  body!: string | null;

  language!: string;
  sentAt!: Date;

  /** Null when it stands as it was sent. */
  @ApiProperty({ type: Date, nullable: true })
  changedAt!: Date | null;
}

/** What the reader may do with a request now. */
export class AdviceRequestCanDto {
  contribute!: boolean;
  withdraw!: boolean;
  readContributions!: boolean;
}

/** An opinion that answers a request. */
export class AnsweringOpinionDto {
  id!: string;
  title!: string;
  language!: string;
}

/** A request for advice as its page shows it. */
export class AdviceRequestDto extends AdviceRequestItemDto {
  /** What it is about, where the reader may read that. */
  @ApiProperty({ type: RequestSubjectDto, nullable: true })
  about!: RequestSubjectDto | null;

  contributionsPublic!: boolean;

  /** Where the reader may read them, in the order of the seats. */
  contributionList!: AdviceContributionDto[];

  /** The seats the reader sits on, for a contribution. */
  ownSeats!: ShownMemberDto[];

  /** The opinions on it that the reader may read. */
  opinions!: AnsweringOpinionDto[];

  can!: AdviceRequestCanDto;
}
