import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionRole, SessionState } from '../../../shared/sessions.js';

/** People who meet at a time. The row shares its id with the activity whose cells say who may watch and take part. */
@Entity('live_session')
export class LiveSession {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  /** What has been recorded; `effectiveSessionState` says what holds at an instant. */
  @Column({ type: 'text' })
  state!: SessionState;

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;

  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  /** Languages that will be spoken and written. */
  @Column({ type: 'text', array: true })
  languages!: string[];

  /** Seats; null when there is room for everyone. */
  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  /** Whether people register beforehand; with seats they have to. */
  @Column({ type: 'boolean' })
  registration!: boolean;

  /** What people type to join. */
  @Column({ type: 'text', unique: true })
  code!: string;

  /** Grows with every change that a calendar has to take over, RFC 5545 §3.8.7.4. */
  @Column({ type: 'integer', default: 0 })
  sequence!: number;

  @Column({ name: 'cancel_reason', type: 'text', default: '' })
  cancelReason!: string;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** What a session is called and for, in one language. */
@Entity('live_session_translation')
export class SessionText {
  @PrimaryColumn({ name: 'session_id', type: 'uuid' })
  sessionId!: string;

  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', default: '' })
  purpose!: string;
}

/** What a person does in a session; a person may have several roles. */
@Entity('live_session_role')
export class SessionRoleHolder {
  @PrimaryColumn({ name: 'session_id', type: 'uuid' })
  sessionId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @PrimaryColumn({ type: 'text' })
  role!: SessionRole;
}
