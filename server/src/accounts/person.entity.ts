import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InterfaceLanguage, PersonState, PlatformRole } from '../../../shared/accounts.js';

/** Someone with an account. */
@Entity('person')
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** In small letters; null once the account is deleted. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** Empty once the account is deleted. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  language!: InterfaceLanguage;

  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash!: string | null;

  @Column({ type: 'text', default: 'member' })
  role!: PlatformRole;

  @Column({ type: 'text', default: 'unconfirmed' })
  state!: PersonState;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @Column({ name: 'deleted_at', type: 'timestamptz', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
