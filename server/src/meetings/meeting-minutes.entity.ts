import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MinutesState } from '../../../shared/meetings.js';

/** What was written down of a meeting; it begins when the meeting was held. */
@Entity('meeting_minutes')
export class MeetingMinutes {
  @PrimaryColumn({ name: 'meeting_id', type: 'uuid' })
  meetingId!: string;

  @Column({ type: 'text' })
  state!: MinutesState;

  /** The text that the team writes and members comment on. */
  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId!: string | null;

  @Column({ name: 'circulated_at', type: 'timestamptz', nullable: true })
  circulatedAt!: Date | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  /** The later meeting that approved them. */
  @Column({ name: 'approved_in', type: 'uuid', nullable: true })
  approvedIn!: string | null;

  /** What it approved; the text may have gone on since. */
  @Column({ name: 'approved_version_id', type: 'uuid', nullable: true })
  approvedVersionId!: string | null;

  /** A text of its own, so that what members said of the draft stays among them. */
  @Column({ name: 'published_document_id', type: 'uuid', nullable: true })
  publishedDocumentId!: string | null;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  /** When the team was told that they are overdue. */
  @Column({ name: 'overdue_told_at', type: 'timestamptz', nullable: true })
  overdueToldAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** Where a body's minutes are discussed by its members, and where they are published. */
@Entity('minutes_place')
export class MinutesPlace {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ name: 'draft_activity_id', type: 'uuid' })
  draftActivityId!: string;

  @Column({ name: 'published_activity_id', type: 'uuid' })
  publishedActivityId!: string;
}
