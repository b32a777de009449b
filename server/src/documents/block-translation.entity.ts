import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The words of a block in another language. */
@Entity('block_translation')
export class BlockTranslation {
  @PrimaryColumn({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  @PrimaryColumn({ name: 'block_id', type: 'uuid' })
  blockId!: string;

  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  text!: string;

  /** Empty when the block addresses nobody. */
  @Column({ type: 'text', default: '' })
  addressee!: string;

  /** The original changed since: readers get the original, translators the words they had. */
  @Column({ type: 'boolean', default: false })
  outdated!: boolean;
}
