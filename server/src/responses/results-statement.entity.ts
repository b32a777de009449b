import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What came of a consultation, in one language. */
@Entity('results_statement')
export class ResultsStatement {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ name: 'written_by', type: 'uuid' })
  writtenBy!: string;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;
}
