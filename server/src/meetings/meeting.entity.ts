import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeetingState } from '../../../shared/meetings.js';

/** A meeting of a body. */
@Entity('meeting')
export class Meeting {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  /** Meetings of one name follow each other; the empty one is the body's own. */
  @Column({ type: 'text', default: '' })
  series!: string;

  @Column({ type: 'text' })
  state!: MeetingState;

  /** Of title, note and agenda. */
  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', default: '' })
  note!: string;

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;

  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ type: 'text', default: '' })
  place!: string;

  /** The live session in which it takes place. */
  @Column({ name: 'session_id', type: 'uuid', nullable: true })
  sessionId!: string | null;

  /** The rules that hold for it, in calendar days: those of the body when it was called. */
  @Column({ name: 'notice_days', type: 'integer' })
  noticeDays!: number;

  @Column({ name: 'papers_days', type: 'integer' })
  papersDays!: number;

  @Column({ name: 'minutes_days', type: 'integer' })
  minutesDays!: number;

  @Column({ name: 'invited_at', type: 'timestamptz', nullable: true })
  invitedAt!: Date | null;

  /** When its time was told last. */
  @Column({ name: 'notice_given_at', type: 'timestamptz', nullable: true })
  noticeGivenAt!: Date | null;

  /** Why its time was told later than the rules ask. */
  @Column({ name: 'late_reason', type: 'text', default: '' })
  lateReason!: string;

  @Column({ name: 'cancel_reason', type: 'text', default: '' })
  cancelReason!: string;

  @Column({ name: 'papers_reminded_at', type: 'timestamptz', nullable: true })
  papersRemindedAt!: Date | null;

  /** Grows with every change that a calendar has to take over, RFC 5545 §3.8.7.4. */
  @Column({ type: 'integer', default: 0 })
  sequence!: number;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** A point on the agenda. */
@Entity('meeting_item')
export class MeetingItem {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'meeting_id', type: 'uuid' })
  meetingId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'integer' })
  minutes!: number;

  /** Who presents it. */
  @Column({ type: 'text', default: '' })
  presenter!: string;

  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId!: string | null;

  /** Address of something else that is under discussion, such as an opinion. */
  @Column({ type: 'text', default: '' })
  link!: string;
}
