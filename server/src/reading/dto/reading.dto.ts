import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { type SpaceKind, spaceKinds, type SpaceState, spaceStates } from '../../../../shared/spaces.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

/** Which version, in which language. */
export class ReadingQueryDto {
  /** Version number; the current one when not given. */
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version?: number;

  /** Language of the text, as a BCP 47 tag; the version's own when not given or not translated. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(35)
  language?: string;

  /** Language of the words around the text: `en` or `nl`. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(35)
  locale?: string;
}

/** A heading in the outline. */
export class OutlineEntryDto {
  blockId!: string;
  level!: number;
  /** Number as printed; empty when there is none. */
  label!: string;
  text!: string;
  /** Visible comments in the section. */
  count!: number;
}

/** A version of the document, for the switch. */
export class VersionEntryDto {
  id!: string;
  number!: number;
  /** ISO 8601 instant; null for a draft. */
  publishedAt!: string | null;
  current!: boolean;
}

/** The consultation the draft belongs to, as the head of the page needs it. */
export class ReadingSpaceDto {
  id!: string;
  slug!: string;
  title!: string;
  /** Language of the title. */
  language!: string;
  @ApiProperty({ enum: spaceKinds })
  kind!: SpaceKind;

  @ApiProperty({ enum: spaceStates })
  state!: SpaceState;
  /** ISO 8601 instants. */
  opensAt!: string | null;
  closesAt!: string | null;
  answerDueAt!: string | null;
  timeZone!: string;
}

/** A draft to read, with its counts. */
export class ReadingDto {
  documentId!: string;
  activityId!: string;
  space!: ReadingSpaceDto;
  title!: string;
  version!: VersionEntryDto;
  versions!: VersionEntryDto[];
  /** Language of the text as given; single blocks without a translation carry their own. */
  language!: string;
  /** Language the version was written in; only there do passages have a place. */
  originalLanguage!: string;
  /** Languages the version can be read in. */
  languages!: string[];
  outline!: OutlineEntryDto[];
  /** Visible comments on the document. */
  commentCount!: number;
  /** Officially answered ones among them. */
  answeredCount!: number;
  /** The text as HTML, escaped, with an element per block: `id="b-…"`, `data-block`, and a marker with the count. */
  html!: string;
  @ApiProperty({ enum: ['hidden', 'read', 'contribute'] })
  access!: 'hidden' | 'read' | 'contribute';
}
