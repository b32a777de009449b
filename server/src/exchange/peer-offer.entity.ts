import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PeerOfferState } from '../../../shared/exchange.js';

/** A member offers experience to another. */
@Entity('peer_offer')
export class PeerOffer {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  state!: PeerOfferState;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  language!: string;

  /** A practice or a text somewhere. */
  @Column({ type: 'text', nullable: true })
  link!: string | null;

  /** A day on which they could talk, `YYYY-MM-DD`. */
  @Column({ name: 'call_on', type: 'date', nullable: true })
  callOn!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
