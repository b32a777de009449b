import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, IsUrl, IsUUID, Matches, MaxLength, Min, ValidateIf } from 'class-validator';
import { type BodyKind, bodyKinds } from '../../../../shared/bodies.js';
import {
  type AdviceVerdict,
  adviceVerdicts,
  opinionLimits,
  type OpinionKind,
  opinionKinds,
} from '../../../../shared/opinions.js';
import { type ContentLanguage, contentLanguages } from '../../../../shared/vocabulary/languages.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { NamedOrganisationDto } from '../../bodies/dto/seat.dto.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';

/** What an authority says of a recommendation. */
export class AnswerAdviceDto {
  @IsIn(adviceVerdicts)
  @ApiProperty({ enum: adviceVerdicts })
  verdict!: AdviceVerdict;

  /** The reason and what happens next, in limited Markdown. */
  @IsString()
  @MaxLength(opinionLimits.answer)
  @Matches(/\S/)
  body!: string;

  @IsIn(contentLanguages)
  @ApiProperty({ enum: contentLanguages })
  language!: ContentLanguage;

  /** Where more can be read, such as a letter to parliament. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(opinionLimits.link)
  @ApiPropertyOptional({ type: String, nullable: true })
  link?: string | null;

  /** Answers to this recommendation the writer has seen. */
  @IsInt()
  @Min(0)
  seen!: number;
}

/** An answer of the addressee. */
export class AdviceAnswerDto {
  /** From 1. */
  number!: number;

  @ApiProperty({ enum: adviceVerdicts })
  verdict!: AdviceVerdict;

  /** Sanitised HTML. */
  bodyHtml!: string;

  language!: string;

  @ApiProperty({ type: String, nullable: true })
  link!: string | null;

  /** Whether the body's team wrote it down for the addressee. */
  onBehalf!: boolean;

  answeredAt!: Date;
}

/** What an opinion recommends, and what became of it. */
export class RecommendationDto {
  id!: string;

  /** From 1. */
  position!: number;

  /** Where it stands in the text; null for an opinion that is answered as a whole. */
  @ApiProperty({ type: String, nullable: true })
  blockId!: string | null;

  /** Newest first; none while it waits. */
  answers!: AdviceAnswerDto[];
}

/** The body an opinion is of. */
export class AdvisingBodyDto {
  @ApiProperty({ enum: bodyKinds })
  kind!: BodyKind;

  /** Name in addresses. */
  slug!: string;
  title!: string;

  /** Language of the title. */
  language!: string;
}

/** A published opinion with an addressee, as the register shows it. */
export class AdviceItemDto {
  id!: string;

  @ApiProperty({ enum: opinionKinds })
  kind!: OpinionKind;

  body!: AdvisingBodyDto;
  number!: number;
  year!: number;
  title!: string;

  /** Language of the title. */
  language!: string;

  addressee!: NamedOrganisationDto;

  /** What was asked; null for an opinion of the body's own initiative. */
  @ApiProperty({ type: String, nullable: true })
  question!: string | null;

  @ApiProperty({ type: String, nullable: true })
  questionLanguage!: string | null;

  publishedAt!: Date;

  @ApiProperty({ type: Date, nullable: true })
  answerDueAt!: Date | null;

  isOverdue!: boolean;

  /** The last verdict on each recommendation, in their order; null while one waits. */
  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...adviceVerdicts], nullable: true } })
  verdicts!: (AdviceVerdict | null)[];
}

/** A page of the advice register, newest first. */
export class AdvicePageDto {
  items!: AdviceItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which advice. */
export class AdviceFilterDto {
  /** Words of the text, its title, or what was asked, as typed in a search box. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** Id of the organisation it is addressed to. */
  @MayBeLeftOut()
  @IsUUID()
  addressee?: string;

  /** Id or slug of the body that gave it. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  body?: string;

  /** Only what waits for an answer whose day is past. */
  @MayBeLeftOut()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  overdue?: boolean;
}

/** Which advice, page by page. */
export class AdviceQueryDto extends IntersectionType(AdviceFilterDto, PageQueryDto) {}

/** An organisation or a body the register can be narrowed to. */
export class AdvicePartyDto {
  id!: string;
  name!: string;

  /** Language of the name. */
  language!: string;
}

/** Who is addressed and who advises in the register. */
export class AdvicePartiesDto {
  addressees!: AdvicePartyDto[];
  bodies!: AdvicePartyDto[];
}
