import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordContents, RecordDecision, RecordState } from '../../../shared/records.js';

/** What a session leaves: what its note-taker wrote, and what the room contributes. */
@Entity('session_record')
export class SessionRecord {
  @PrimaryColumn({ name: 'session_id', type: 'uuid' })
  sessionId!: string;

  @Column({ type: 'text' })
  state!: RecordState;

  /** Of what the note-taker wrote. */
  @Column({ type: 'text' })
  language!: string;

  /** Limited Markdown. */
  @Column({ type: 'text', default: '' })
  summary!: string;

  /** Limited Markdown by agenda item. */
  @Column({ type: 'jsonb', default: {} })
  notes!: Record<string, string>;

  @Column({ type: 'jsonb', default: [] })
  decisions!: RecordDecision[];

  /** Null as long as the room's own rows say it. */
  @Column({ type: 'jsonb', nullable: true })
  contents!: RecordContents | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'written_by', type: 'uuid', nullable: true })
  writtenBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  /** When raw messages were deleted. */
  @Column({ name: 'cleared_at', type: 'timestamptz', nullable: true })
  clearedAt!: Date | null;
}
