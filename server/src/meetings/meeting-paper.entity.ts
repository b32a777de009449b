import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UndisclosedGround } from '../../../shared/meetings.js';

/** A paper of a meeting: a document of the body, or a file. */
@Entity('meeting_paper')
export class MeetingPaper {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'meeting_id', type: 'uuid' })
  meetingId!: string;

  /** The point on the agenda it belongs to. */
  @Column({ name: 'item_id', type: 'uuid', nullable: true })
  itemId!: string | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId!: string | null;

  /** Of a file; it is stored under the id of the paper. */
  @Column({ name: 'file_name', type: 'text', nullable: true })
  fileName!: string | null;

  @Column({ name: 'media_type', type: 'text', nullable: true })
  mediaType!: string | null;

  @Column({ type: 'integer', nullable: true })
  bytes!: number | null;

  /** Why it is not disclosed; null when it is. */
  @Column({ type: 'text', nullable: true })
  ground!: UndisclosedGround | null;

  @Column({ name: 'handed_in_at', type: 'timestamptz' })
  handedInAt!: Date;

  @Column({ name: 'handed_in_by', type: 'uuid', nullable: true })
  handedInBy!: string | null;
}
