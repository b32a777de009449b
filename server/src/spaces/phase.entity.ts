import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A span of time in a space; what may be done in it, access cells say. */
@Entity('phase')
export class Phase {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;

  /** The first instant after it. */
  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date;
}

/** What a phase is called in one language. */
@Entity('phase_translation')
export class PhaseName {
  @PrimaryColumn({ name: 'phase_id', type: 'uuid' })
  phaseId!: string;

  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  name!: string;
}

/** An extension of a phase, with the reason given to the public. */
@Entity('phase_change')
export class PhaseChange {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'phase_id', type: 'uuid' })
  phaseId!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ name: 'old_ends_at', type: 'timestamptz' })
  oldEndsAt!: Date;

  @Column({ name: 'new_ends_at', type: 'timestamptz' })
  newEndsAt!: Date;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'changed_by', type: 'uuid' })
  changedBy!: string;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
