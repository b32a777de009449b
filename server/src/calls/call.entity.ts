import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MemberType } from '../../../shared/bodies.js';
import type { CallKind, CallState, FileRule } from '../../../shared/calls.js';
import type { CallStatistics } from './call-statistics.js';

/** A call for applications of a body. */
@Entity('call')
export class Call {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'text' })
  kind!: CallKind;

  /** As recorded; rules ask `effectiveCallState`. */
  @Column({ type: 'text' })
  state!: CallState;

  @Column({ name: 'default_language', type: 'text' })
  defaultLanguage!: string;

  /** The first instant after the deadline. */
  @Column({ name: 'closes_at', type: 'timestamptz' })
  closesAt!: Date;

  /** The highest score; the lowest is 0. */
  @Column({ name: 'max_score', type: 'integer' })
  maxScore!: number;

  @Column({ name: 'file_rule', type: 'text' })
  fileRule!: FileRule;

  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'cancel_reason', type: 'text', default: '' })
  cancelReason!: string;

  /** Last day on which someone can be called from the reserve list, `YYYY-MM-DD` in the time zone of the body. */
  @Column({ name: 'reserve_until', type: 'date', nullable: true })
  reserveUntil!: string | null;

  /** Of the applications there were, counted when the answers were sent. */
  @Column({ type: 'jsonb', nullable: true })
  statistics!: CallStatistics | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** What a call says in one language. */
@Entity('call_translation')
export class CallText {
  @PrimaryColumn({ name: 'call_id', type: 'uuid' })
  callId!: string;

  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  text!: string;
}

/** What applications are judged by. */
@Entity('call_criterion')
export class Criterion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'call_id', type: 'uuid' })
  callId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'integer' })
  weight!: number;
}

/** What a criterion says in one language. */
@Entity('call_criterion_translation')
export class CriterionText {
  @PrimaryColumn({ name: 'criterion_id', type: 'uuid' })
  criterionId!: string;

  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  description!: string;
}

/** Seats of a type that a call offers. */
@Entity('call_seats')
export class OfferedSeats {
  @PrimaryColumn({ name: 'call_id', type: 'uuid' })
  callId!: string;

  @PrimaryColumn({ name: 'member_type', type: 'text' })
  memberType!: MemberType;

  @Column({ type: 'integer' })
  seats!: number;
}
