import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of a session, with the passage under discussion where there is one. */
@Entity('agenda_item')
export class AgendaItem {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'session_id', type: 'uuid' })
  sessionId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'integer' })
  minutes!: number;

  @Column({ name: 'document_id', type: 'uuid', nullable: true })
  documentId!: string | null;

  /** Stays on the block when a new version is published. */
  @Column({ name: 'block_id', type: 'uuid', nullable: true })
  blockId!: string | null;
}

/** What an agenda item is called in one language. */
@Entity('agenda_item_translation')
export class AgendaItemTitle {
  @PrimaryColumn({ name: 'item_id', type: 'uuid' })
  itemId!: string;

  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  title!: string;
}
