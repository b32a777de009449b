import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a space says of itself in one language. The column `search` is generated and not mapped. */
@Entity('space_translation')
export class SpaceText {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  title!: string;

  /** What it is about, in plain words. */
  @Column({ type: 'text', default: '' })
  summary!: string;

  /** What people are asked. */
  @Column({ type: 'text', default: '' })
  question!: string;
}
