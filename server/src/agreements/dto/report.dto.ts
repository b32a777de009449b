import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { interfaceLanguages } from '../../../../shared/accounts.js';
import { type CommitmentStatus, commitmentStatuses } from '../../../../shared/agreements.js';
import { documentLimits } from '../../../../shared/documents.js';
import { IsDay } from './agreement.dto.js';
import { ReportedMeetingDto, ReportedOpinionDto } from './report-work.dto.js';

/** The period of a report, in the time zone of the body; both days count. */
export class ReportPeriodDto {
  @IsDay()
  fromOn!: string;

  @IsDay()
  toOn!: string;
}

/** A report to be assembled. */
export class AssembleReportDto extends ReportPeriodDto {
  @IsString()
  @MaxLength(documentLimits.title)
  @Matches(/\S/)
  title!: string;

  /** In which its own words are; what people wrote stays as they wrote it. */
  @IsIn(interfaceLanguages)
  @ApiProperty({ enum: interfaceLanguages })
  language!: string;
}

/** Where the new report is. */
export class AssembledReportDto {
  id!: string;

  /** Its text, as a draft. */
  documentId!: string;
}

/** A report in a list. */
export class ReportItemDto extends ReportPeriodDto {
  id!: string;
  documentId!: string;
  title!: string;
  language!: string;

  /** Null while it is a draft, which the team alone reads. */
  @ApiProperty({ type: Date, nullable: true })
  publishedAt!: Date | null;
}

/** What the reader may do with reports. */
export class ReportListCanDto {
  assemble!: boolean;
}

/** The reports of a body, the latest period first. */
export class ReportListDto {
  items!: ReportItemDto[];
  can!: ReportListCanDto;
}

const acts = ['joined', 'signed', 'withdrawn'] as const;

/** Something a party did in the period. */
export class PartyActDto {
  @ApiProperty({ enum: acts })
  act!: (typeof acts)[number];

  /** Of the organisation. */
  name!: string;

  /** Language of the name. */
  language!: string;

  /** Title of the pact or charter. */
  agreement!: string;
  agreementLanguage!: string;

  /** Version that was signed; null for other acts. */
  @ApiProperty({ type: Number, nullable: true })
  number!: number | null;

  /** Whether it signed with a reservation. */
  reserved!: boolean;

  /** Why it withdrew; empty for other acts. */
  reason!: string;

  @ApiProperty({ type: String, nullable: true })
  reasonLanguage!: string | null;

  at!: Date;
}

/** What shows what came of a commitment. */
export class ReportedEvidenceDto {
  title!: string;
  language!: string;
  datedOn!: string;
}

/** A commitment as it stood at the end of the period. */
export class ReportedCommitmentDto {
  id!: string;

  /** Of the organisation. */
  name!: string;
  nameLanguage!: string;
  text!: string;

  /** Language of the text. */
  language!: string;

  @ApiProperty({ enum: commitmentStatuses })
  status!: CommitmentStatus;

  @ApiProperty({ type: String, nullable: true })
  dueOn!: string | null;

  isOverdue!: boolean;
  evidence!: ReportedEvidenceDto[];
}

/** A live session that was held in the period, apart from meetings. */
export class ReportedSessionDto {
  id!: string;
  title!: string;
  language!: string;
  startsAt!: Date;
}

/** What is recorded of a period. */
export class ReportContentsDto extends ReportPeriodDto {
  /** Organisations that were a party at its end. */
  parties!: number;

  /** How many of them had signed. */
  signed!: number;

  /** In their order in time. */
  acts!: PartyActDto[];
  commitments!: ReportedCommitmentDto[];

  /** How many there were of each status at its end. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  counts!: Record<string, number>;

  /** How many of them were overdue then. */
  overdue!: number;
  sessions!: ReportedSessionDto[];
  meetings!: ReportedMeetingDto[];
  opinions!: ReportedOpinionDto[];
}
