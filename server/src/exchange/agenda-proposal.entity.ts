import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgendaProposalState } from '../../../shared/exchange.js';

/** What somebody wants on the agenda of a forum, and what the team decided. */
@Entity('agenda_proposal')
export class AgendaProposal {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'consultation_id', type: 'uuid' })
  consultationId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  state!: AgendaProposalState;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', default: '' })
  body!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'merged_into_id', type: 'uuid', nullable: true })
  mergedIntoId!: string | null;

  /** What the team says about its decision. */
  @Column({ type: 'text', default: '' })
  reason!: string;

  @Column({ name: 'reason_language', type: 'text', nullable: true })
  reasonLanguage!: string | null;

  /** Address of the agenda item. */
  @Column({ name: 'agenda_path', type: 'text', nullable: true })
  agendaPath!: string | null;

  /** How many organisations and members want it; follows the supports. */
  @Column({ type: 'integer', default: 0 })
  wants!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
