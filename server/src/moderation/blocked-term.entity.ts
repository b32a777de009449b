import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScreeningOutcome } from '../../../shared/moderation.js';

/** The list of terms of one language; `mul` holds those of every language. */
@Entity('blocked_term_list')
export class BlockedTermList {
  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** A term that is held or marked when someone uses it. */
@Entity('blocked_term')
export class BlockedTerm {
  @PrimaryColumn({ type: 'text' })
  language!: string;

  @PrimaryColumn({ type: 'text' })
  term!: string;

  @Column({ type: 'text' })
  outcome!: ScreeningOutcome;
}
