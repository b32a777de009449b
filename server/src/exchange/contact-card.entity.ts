import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CardField } from '../../../shared/exchange.js';

/** How a contact point of a network can be reached, as its holder or the team wrote it down. */
@Entity('contact_card')
export class ContactCard {
  @PrimaryColumn({ name: 'seat_id', type: 'uuid' })
  seatId!: string;

  /** Whose card it is; it is not shown for whoever sits there next. */
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  /** The holder as long as there is no account; null for a seat that organisations alone hold. */
  @Column({ name: 'holder_name', type: 'text', nullable: true })
  holderName!: string | null;

  @Column({ type: 'text', default: '' })
  function!: string;

  @Column({ type: 'text', default: '' })
  organisation!: string;

  @Column({ type: 'text', default: '' })
  email!: string;

  @Column({ type: 'text', default: '' })
  phone!: string;

  @Column({ type: 'text', default: '' })
  website!: string;

  @Column({ type: 'text', array: true, default: '{}' })
  languages!: string[];

  /** What others should come to them for. */
  @Column({ name: 'ask_about', type: 'text', default: '' })
  askAbout!: string;

  /** Language of its words. */
  @Column({ type: 'text' })
  language!: string;

  /** The fields that are for everyone; the others are for the network. */
  @Column({ name: 'public_fields', type: 'text', array: true, default: '{}' })
  publicFields!: CardField[];

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
