import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InterfaceLanguage } from '../../../shared/accounts.js';

/** Someone without an account who holds a receipt code. */
@Entity('guest')
export class Guest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Keyed hash of the receipt code. */
  @Column({ name: 'receipt_hash', type: 'bytea', unique: true })
  receiptHash!: Buffer;

  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text' })
  language!: InterfaceLanguage;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** The person who took the contributions into their account. */
  @Column({ name: 'claimed_by', type: 'uuid', nullable: true })
  claimedBy!: string | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;
}
