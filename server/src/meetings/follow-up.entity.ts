import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FollowUpState } from '../../../shared/meetings.js';

/** Something a meeting agreed to do. It comes back on the agenda of the series until it is closed. */
@Entity('follow_up')
export class FollowUp {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'text', default: '' })
  series!: string;

  /** The meeting at which it was agreed. */
  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId!: string | null;

  @Column({ type: 'text' })
  state!: FollowUpState;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  text!: string;

  /** Who does it. */
  @Column({ type: 'text', default: '' })
  owner!: string;

  /** `YYYY-MM-DD`; null without one. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  /** What became of it. */
  @Column({ type: 'text', default: '' })
  outcome!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
