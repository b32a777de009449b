import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import {
  agendaCircles,
  type AgendaCircle,
  type AgendaOrder,
  agendaOrders,
  type AgendaProposalState,
  agendaProposalStates,
  type AgendaState,
  agendaStates,
  exchangeLimits,
} from '../../../../shared/exchange.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { IsContentLanguage, IsPlannedTime } from '../../spaces/dto/codes.js';
import { address, AgendaPlaceDto } from './forum.dto.js';
import { SpeakerDto } from './speaker.dto.js';

/** A window for proposals as the team writes it down. */
export class WrittenAgendaDto {
  /** What agenda it is about. */
  @IsString()
  @MaxLength(exchangeLimits.line)
  @Matches(/\S/)
  title!: string;

  @IsString()
  @MaxLength(exchangeLimits.text)
  text!: string;

  @IsContentLanguage()
  language!: string;

  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm`, in the time zone of the body. */
  @IsPlannedTime()
  opens!: string;

  /** The same; a date means the end of that day. */
  @IsPlannedTime()
  closes!: string;

  /** Who may propose: members, or everyone with an account, which needs an exchange that is public. */
  @IsIn(agendaCircles)
  @ApiProperty({ enum: agendaCircles })
  openTo!: AgendaCircle;
}

export class AgendaCanDto {
  edit!: boolean;
  decide!: boolean;
  propose!: boolean;
}

/** A window in which the agenda of a forum is open to proposals. */
export class AgendaDto {
  id!: string;
  title!: string;
  text!: string;
  language!: string;
  opensAt!: Date;

  /** The first instant at which nobody can propose any more. */
  closesAt!: Date;

  /** What holds now. */
  @ApiProperty({ enum: agendaStates })
  state!: AgendaState;

  @ApiProperty({ enum: agendaCircles })
  openTo!: AgendaCircle;

  /** Proposals that were not taken back. */
  proposals!: number;

  /** Proposals the team has not decided about. */
  undecided!: number;

  /** For `If-Match`. */
  version!: number;
  can!: AgendaCanDto;
}

/** A page of agenda consultations. */
export class AgendaPageDto {
  items!: AgendaDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** What somebody wants on the agenda. */
export class WrittenProposalDto {
  @IsString()
  @MaxLength(exchangeLimits.line)
  @Matches(/\S/)
  title!: string;

  /** Why, and what should come of it. */
  @IsString()
  @MaxLength(exchangeLimits.text)
  text!: string;

  @IsContentLanguage()
  language!: string;
}

/** What the team says of a decision. A proposal that is declined has a reason; other decisions may have one. */
export class ProposalReasonDto {
  @MayBeLeftOut()
  @IsString()
  @MaxLength(exchangeLimits.text)
  reason?: string;

  @IsContentLanguage()
  language!: string;
}

/** A proposal is taken onto the agenda. */
export class TakeProposalDto extends ProposalReasonDto {
  /** Address of the agenda item, once it has one. */
  @MayBeLeftOut()
  @ApiPropertyOptional({ type: String, nullable: true })
  @Matches(address)
  @MaxLength(exchangeLimits.link)
  agendaPath?: AgendaPlaceDto['agendaPath'];
}

/** A proposal becomes part of another. */
export class MergeProposalDto extends ProposalReasonDto {
  @IsUUID()
  intoId!: string;
}

export class AgendaProposalCanDto {
  edit!: boolean;
  withdraw!: boolean;
  support!: boolean;
  take!: boolean;
  merge!: boolean;
  decline!: boolean;
  reconsider!: boolean;
  place!: boolean;
}

/** The proposal another became part of. */
export class MergedIntoDto {
  id!: string;
  title!: string;
  language!: string;
}

/** A proposal for the agenda. */
export class AgendaProposalDto {
  id!: string;

  @ApiProperty({ enum: agendaProposalStates })
  state!: AgendaProposalState;

  title!: string;
  text!: string;
  language!: string;
  by!: SpeakerDto;
  isMine!: boolean;
  createdAt!: Date;

  /** Organisations that want it too, those of proposals merged into it included. */
  organisations!: number;

  /** Others who want it, in their own name. */
  people!: number;

  isSupported!: boolean;

  @ApiProperty({ type: MergedIntoDto, nullable: true })
  mergedInto!: MergedIntoDto | null;

  /** What the team says about its decision. */
  reason!: string;

  @ApiProperty({ type: String, nullable: true })
  reasonLanguage!: string | null;

  @ApiProperty({ type: String, nullable: true })
  agendaPath!: string | null;

  @ApiProperty({ type: Date, nullable: true })
  decidedAt!: Date | null;

  /** For `If-Match`. */
  version!: number;
  can!: AgendaProposalCanDto;
}

/** A page of proposals. */
export class AgendaProposalPageDto {
  items!: AgendaProposalDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which proposals, in which order; as they came when not said. */
export class AgendaProposalQueryDto extends PageQueryDto {
  @MayBeLeftOut()
  @IsIn(agendaOrders)
  @ApiPropertyOptional({ enum: agendaOrders })
  order?: AgendaOrder;

  @MayBeLeftOut()
  @IsIn(agendaProposalStates)
  @ApiPropertyOptional({ enum: agendaProposalStates })
  state?: AgendaProposalState;
}
