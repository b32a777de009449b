import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartnershipStage, PartReaders } from '../../../shared/bodies.js';

/** What a body has beside what every space has. */
@Entity('body')
export class Body {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  /** Of a partnership; null for other kinds. */
  @Column({ type: 'text', nullable: true })
  stage!: PartnershipStage | null;

  /** Who does its daily work; the lead authority is the space's owner. */
  @Column({ name: 'secretariat_organisation_id', type: 'uuid', nullable: true })
  secretariatOrganisationId!: string | null;

  /** What it is for, as a document with versions. */
  @Column({ name: 'mandate_document_id', type: 'uuid', nullable: true })
  mandateDocumentId!: string | null;

  /** The parts that are in use and who may read them. */
  @Column({ type: 'jsonb' })
  parts!: PartReaders;
}
