import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdoptionMethod, Majority, RoundOutcome, VoteChoice } from '../../../shared/opinions.js';

/** An objection period or a vote on a version of the text. The database refuses a change of its rules. */
@Entity('adoption_round')
export class AdoptionRound {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'opinion_id', type: 'uuid' })
  opinionId!: string;

  /** Of this opinion, from 1. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  method!: AdoptionMethod;

  /** The text that is decided on. */
  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  /** Exclusive. */
  @Column({ name: 'closes_at', type: 'timestamptz' })
  closesAt!: Date;

  /** Percentage of the seats. */
  @Column({ type: 'integer' })
  quorum!: number;

  @Column({ type: 'text' })
  majority!: Majority;

  @Column({ name: 'is_secret', type: 'boolean' })
  isSecret!: boolean;

  /** Votes of others that one seat may be given; 0 where a vote cannot be passed on. */
  @Column({ type: 'integer' })
  proxies!: number;

  /** Days after its end in which minority statements may be attached. */
  @Column({ name: 'statement_days', type: 'integer' })
  statementDays!: number;

  /** That decide, when it opened. */
  @Column({ type: 'integer' })
  seats!: number;

  @Column({ type: 'text', nullable: true })
  outcome!: RoundOutcome | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** Counted when it closed. */
  @Column({ name: 'votes_for', type: 'integer', nullable: true })
  votesFor!: number | null;

  @Column({ name: 'votes_against', type: 'integer', nullable: true })
  votesAgainst!: number | null;

  @Column({ type: 'integer', nullable: true })
  abstentions!: number | null;
}

/** A seat that decides in a round, and whether it has. */
@Entity('round_seat')
export class RoundSeat {
  @PrimaryColumn({ name: 'round_id', type: 'uuid' })
  roundId!: string;

  @PrimaryColumn({ name: 'seat_id', type: 'uuid' })
  seatId!: string;

  /** The seat that may vote in its place. */
  @Column({ name: 'proxy_seat_id', type: 'uuid', nullable: true })
  proxySeatId!: string | null;

  @Column({ name: 'has_voted', type: 'boolean', default: false })
  hasVoted!: boolean;

  /** Of an open vote alone, as are the next two. */
  @Column({ type: 'text', nullable: true })
  choice!: VoteChoice | null;

  @Column({ name: 'voted_by', type: 'uuid', nullable: true })
  votedBy!: string | null;

  @Column({ name: 'voted_at', type: 'timestamptz', nullable: true })
  votedAt!: Date | null;
}

/** Why a text was not adopted by consensus. */
@Entity('objection')
export class Objection {
  @PrimaryColumn({ name: 'round_id', type: 'uuid' })
  roundId!: string;

  @Column({ name: 'seat_id', type: 'uuid' })
  seatId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  /** Limited Markdown. */
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'raised_at', type: 'timestamptz' })
  raisedAt!: Date;
}
