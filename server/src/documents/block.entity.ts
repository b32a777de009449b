import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BlockKind } from '../../../shared/documents.js';

/** One block of a version. Its id is the same in every version it occurs in. */
@Entity('block')
export class Block {
  @PrimaryColumn({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Place in reading order, from 1. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  kind!: BlockKind;

  @Column({ type: 'integer', default: 0 })
  level!: number;

  @Column({ type: 'text', default: '' })
  label!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text', default: '' })
  addressee!: string;

  @Column({ name: 'source_id', type: 'text', default: '' })
  sourceId!: string;

  /** The block of the same version this one belongs under. */
  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'text', array: true, default: '{}' })
  notes!: string[];
}
