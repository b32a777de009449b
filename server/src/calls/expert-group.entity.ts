import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Interest } from './application.entity.js';

/** What a body asks of its members, and how their terms are set. */
@Entity('membership_rules')
export class MembershipRules {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  /** Whether members declare their interests every year. */
  @Column({ name: 'declares_interests', type: 'boolean' })
  declaresInterests!: boolean;

  @Column({ name: 'rotates_rapporteurs', type: 'boolean' })
  rotatesRapporteurs!: boolean;

  @Column({ name: 'term_months', type: 'integer' })
  termMonths!: number;

  /** Whether half of the members of a call come for half of the term, so that never all leave at once. */
  @Column({ type: 'boolean' })
  staggered!: boolean;
}

/** What a member last declared of their interests. */
@Entity('interest_declaration')
export class InterestDeclaration {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'jsonb' })
  interests!: Interest[];

  @Column({ name: 'no_interests', type: 'boolean' })
  noInterests!: boolean;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'declared_at', type: 'timestamptz' })
  declaredAt!: Date;
}

/** Whose turn it was to report on a text, or for a period. */
@Entity('rapporteur_turn')
export class RapporteurTurn {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ name: 'seat_id', type: 'uuid' })
  seatId!: string;

  /** The text or the period it is for. */
  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
