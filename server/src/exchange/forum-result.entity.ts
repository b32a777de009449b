import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ResultKind, ResultSource, ResultState } from '../../../shared/exchange.js';

/** What a forum hands up to the one above it, and what became of it there. */
@Entity('forum_result')
export class ForumResult {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'from_space_id', type: 'uuid' })
  fromSpaceId!: string;

  @Column({ name: 'to_space_id', type: 'uuid' })
  toSpaceId!: string;

  /** The result of a lower forum that this one hands on. */
  @Column({ name: 'based_on_id', type: 'uuid', nullable: true })
  basedOnId!: string | null;

  @Column({ type: 'text' })
  kind!: ResultKind;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  source!: ResultSource;

  /** Address of what it comes from. */
  @Column({ name: 'source_path', type: 'text', nullable: true })
  sourcePath!: string | null;

  @Column({ type: 'text' })
  state!: ResultState;

  /** The answer, or why it was declined. */
  @Column({ type: 'text', default: '' })
  reason!: string;

  @Column({ name: 'reason_language', type: 'text', nullable: true })
  reasonLanguage!: string | null;

  /** Address of the agenda item. */
  @Column({ name: 'agenda_path', type: 'text', nullable: true })
  agendaPath!: string | null;

  /** The point on the agenda of a meeting that it became. */
  @Column({ name: 'meeting_item_id', type: 'uuid', nullable: true })
  meetingItemId!: string | null;

  @Column({ name: 'agenda_consultation_id', type: 'uuid', nullable: true })
  agendaConsultationId!: string | null;

  @Column({ name: 'handed_up_at', type: 'timestamptz' })
  handedUpAt!: Date;

  @Column({ name: 'taken_at', type: 'timestamptz', nullable: true })
  takenAt!: Date | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
