import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Attendance, MeetingReply } from '../../../shared/meetings.js';

/** Whether those on a seat come to a meeting, and whether they came. */
@Entity('meeting_attendance')
export class MeetingAttendance {
  @PrimaryColumn({ name: 'meeting_id', type: 'uuid' })
  meetingId!: string;

  @PrimaryColumn({ name: 'seat_id', type: 'uuid' })
  seatId!: string;

  /** What they said beforehand. */
  @Column({ type: 'text', nullable: true })
  reply!: MeetingReply | null;

  @Column({ name: 'replied_at', type: 'timestamptz', nullable: true })
  repliedAt!: Date | null;

  /** What the team wrote down. */
  @Column({ type: 'text', nullable: true })
  attendance!: Attendance | null;
}
