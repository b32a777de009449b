import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text of a consultation, in as many versions as it takes. */
@Entity('document')
export class Document {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  /** The activity in which people comment on it. */
  @Column({ name: 'activity_id', type: 'uuid' })
  activityId!: string;

  /** Place among the documents of the space, from 1. */
  @Column({ type: 'integer' })
  position!: number;

  /** Null when the platform itself stored it. */
  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** The version that was published last; null until the first is. */
  @Column({ name: 'current_version_id', type: 'uuid', nullable: true })
  currentVersionId!: string | null;
}
