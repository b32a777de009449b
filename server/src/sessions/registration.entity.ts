import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegistrationState } from '../../../shared/sessions.js';

/** That somebody comes to a session, or waits for a seat. Who comes again takes their old row. */
@Entity('registration')
export class Registration {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'session_id', type: 'uuid' })
  sessionId!: string;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'guest_id', type: 'uuid', nullable: true })
  guestId!: string | null;

  @Column({ type: 'text' })
  state!: RegistrationState;

  /** Orders the waiting list. */
  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;
}
