import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Access, ActivityKind, Audience, CommentSettings } from '../../../shared/spaces.js';

/** Something people do in a space. */
@Entity('activity')
export class Activity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'text' })
  kind!: ActivityKind;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'jsonb' })
  settings!: CommentSettings;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** What an activity is called in one language. */
@Entity('activity_translation')
export class ActivityTitle {
  @PrimaryColumn({ name: 'activity_id', type: 'uuid' })
  activityId!: string;

  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  title!: string;
}

/** What an audience may do in an activity during a phase; without a phase, outside all phases. */
@Entity('access_cell')
export class AccessCell {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'activity_id', type: 'uuid' })
  activityId!: string;

  @Column({ name: 'phase_id', type: 'uuid', nullable: true })
  phaseId!: string | null;

  @Column({ type: 'text' })
  audience!: Audience;

  @Column({ type: 'text' })
  access!: Access;
}
