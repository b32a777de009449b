import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { meetingLimits, type UndisclosedGround, undisclosedGroundCodes } from '../../../../shared/meetings.js';
import { MayBeLeftOut, MustBeGiven } from '../../kernel/http/left-out.js';

const paperKinds = ['document', 'file'] as const;
const given = (_: unknown, value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** What is said of a file that is handed in, as fields of its form. */
export class PaperFieldsDto {
  /** The name of the file when not given. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.paperTitle)
  @Matches(/\S/)
  title?: string;

  /** The point on the agenda it belongs to. */
  @ValidateIf(given)
  @IsUUID()
  @ApiPropertyOptional({ type: 'string', format: 'uuid', nullable: true })
  itemId?: string | null;

  /** Why it is not disclosed, after article 4 of Regulation (EC) No 1049/2001; left out when it is disclosed. */
  @ValidateIf(given)
  @IsIn(undisclosedGroundCodes)
  @ApiPropertyOptional({ enum: undisclosedGroundCodes, nullable: true })
  ground?: UndisclosedGround | null;
}

/** A document of the body that is handed in as a paper. */
export class HandInDocumentDto extends PaperFieldsDto {
  @MustBeGiven()
  @IsString()
  @MaxLength(meetingLimits.paperTitle)
  @Matches(/\S/)
  declare title: string;

  @IsUUID()
  documentId!: string;
}

/** Whether a paper is disclosed. */
export class PaperGroundDto {
  /** Null discloses it. */
  @ValidateIf((_, value) => value !== null)
  @IsIn(undisclosedGroundCodes)
  @ApiProperty({ enum: undisclosedGroundCodes, nullable: true })
  ground!: UndisclosedGround | null;
}

/** A paper that was handed in. */
export class HandedInDto {
  id!: string;
}

/** A document of the body that the reader may read. */
export class MeetingDocumentDto {
  id!: string;
  title!: string;

  /** Language of the title. */
  language!: string;
}

/** A file that the reader may take. */
export class PaperFileDto {
  name!: string;
  mediaType!: string;
  bytes!: number;
}

/** A paper as a meeting lists it: also one that is not disclosed, with the ground. */
export class PaperDto {
  id!: string;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  itemId!: string | null;

  title!: string;

  @ApiProperty({ enum: paperKinds })
  kind!: (typeof paperKinds)[number];

  /** Null for a file, and where the reader may not read it. */
  @ApiProperty({ type: MeetingDocumentDto, nullable: true })
  document!: MeetingDocumentDto | null;

  /** Null for a document, and where the reader may not have it. */
  @ApiProperty({ type: PaperFileDto, nullable: true })
  file!: PaperFileDto | null;

  /** Why it is not disclosed; null when it is. */
  @ApiProperty({ enum: undisclosedGroundCodes, nullable: true })
  ground!: UndisclosedGround | null;

  handedInAt!: Date;

  /** Whether it came after the day on which papers were due. */
  late!: boolean;
}
