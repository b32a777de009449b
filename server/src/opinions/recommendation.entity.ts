import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdviceVerdict } from '../../../shared/opinions.js';

/** What a published opinion recommends. */
@Entity('recommendation')
export class Recommendation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'opinion_id', type: 'uuid' })
  opinionId!: string;

  /** From 1. */
  @Column({ type: 'integer' })
  position!: number;

  /** Where it stands in the text; null for an opinion that is answered as a whole. */
  @Column({ name: 'block_id', type: 'uuid', nullable: true })
  blockId!: string | null;

  /** The last answer. */
  @Column({ type: 'text', nullable: true })
  verdict!: AdviceVerdict | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}

/** What the addressee said of a recommendation, each time it said something. */
@Entity('recommendation_answer')
export class RecommendationAnswer {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'recommendation_id', type: 'uuid' })
  recommendationId!: string;

  /** From 1. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  verdict!: AdviceVerdict;

  /** Limited Markdown. */
  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text', nullable: true })
  link!: string | null;

  /** Whether the body’s team wrote it down for the addressee. */
  @Column({ name: 'on_behalf', type: 'boolean' })
  onBehalf!: boolean;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;
}
