import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version in another language: its title. The words are in `block_translation`, as far as they are translated. */
@Entity('version_translation')
export class VersionTranslation {
  @PrimaryColumn({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  /** BCP 47 tag. */
  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  title!: string;

  /** Counts changes of title and words, for `If-Match`. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
