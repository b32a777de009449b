import { ApiProperty } from '@nestjs/swagger';
import {
  type EvaluationSide,
  evaluationSides,
  type HidingReason,
  hidingReasons,
  type MatchReason,
  matchReasons,
  type PeerOfferState,
  peerOfferStates,
  type PeerRequestState,
  peerRequestStates,
  type Usefulness,
  usefulnesses,
} from '../../../../shared/exchange.js';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels.js';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields.js';
import { SpeakerDto } from './speaker.dto.js';

/** That the team hides a request. */
export class HiddenRequestDto {
  since!: Date;

  @ApiProperty({ enum: hidingReasons })
  reason!: HidingReason;

  /** In words, for whoever asked; may be empty. */
  explanation!: string;
}

/** A request as a list shows it. */
export class PeerRequestItemDto {
  id!: string;

  @ApiProperty({ enum: peerRequestStates })
  state!: PeerRequestState;

  title!: string;
  text!: string;
  language!: string;

  @ApiProperty({ enum: policyFields, isArray: true })
  policyFields!: PolicyField[];

  @ApiProperty({ enum: governanceLevels, isArray: true })
  levels!: GovernanceLevel[];

  territories!: string[];

  @ApiProperty({ type: String, nullable: true })
  targetOn!: string | null;

  /** Null for a draft. */
  @ApiProperty({ type: Date, nullable: true })
  askedAt!: Date | null;

  /** When its draft was begun. */
  createdAt!: Date;

  asker!: SpeakerDto;
  isMine!: boolean;

  /** Offers that were not taken back. */
  offers!: number;

  /** Null where everyone who reads the exchange sees it; what is hidden is shown to its writer and the team alone. */
  @ApiProperty({ type: HiddenRequestDto, nullable: true })
  hidden!: HiddenRequestDto | null;
}

/** A page of requests. */
export class PeerRequestPageDto {
  items!: PeerRequestItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class PeerOfferCanDto {
  accept!: boolean;
  withdraw!: boolean;
}

/** An offer. */
export class PeerOfferDto {
  id!: string;

  @ApiProperty({ enum: peerOfferStates })
  state!: PeerOfferState;

  text!: string;
  language!: string;

  @ApiProperty({ type: String, nullable: true })
  link!: string | null;

  @ApiProperty({ type: String, nullable: true })
  callOn!: string | null;

  createdAt!: Date;
  helper!: SpeakerDto;
  isMine!: boolean;
  can!: PeerOfferCanDto;
}

/** What one side says of the exchange. */
export class EvaluationDto {
  @ApiProperty({ enum: evaluationSides })
  side!: EvaluationSide;

  @ApiProperty({ enum: usefulnesses })
  usefulness!: Usefulness;

  /** What changed. */
  text!: string;
  language!: string;
  createdAt!: Date;
  by!: SpeakerDto;
  isMine!: boolean;
}

/** A member who may know more, and why. */
export class PeerMatchDto {
  seatId!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  organisations!: SpeakerDto['organisations'];

  @ApiProperty({ type: String, nullable: true })
  country!: string | null;

  @ApiProperty({ enum: matchReasons, isArray: true })
  reasons!: MatchReason[];
}

export class PeerRequestCanDto {
  edit!: boolean;
  discard!: boolean;
  ask!: boolean;
  conclude!: boolean;
  reopen!: boolean;
  close!: boolean;
  offer!: boolean;
  evaluate!: boolean;

  /** Hide it from everyone but its writer and the team, and show it again. */
  hide!: boolean;
  show!: boolean;
}

/** A request with what came of it. */
export class PeerRequestDto extends PeerRequestItemDto {
  /** What was learnt; empty until it is answered. */
  learnt!: string;

  @ApiProperty({ type: String, nullable: true })
  learntLanguage!: string | null;

  @ApiProperty({ type: Date, nullable: true })
  answeredAt!: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  closedAt!: Date | null;

  /** For `If-Match`. */
  version!: number;

  /** Oldest first; those that were taken back are for the two sides. */
  offerList!: PeerOfferDto[];

  evaluations!: EvaluationDto[];

  /** Members who may know more; for those who take part and may read who the members are, while it is open. */
  matches!: PeerMatchDto[];

  can!: PeerRequestCanDto;
}
