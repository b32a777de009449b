import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HidingReason, PeerRequestState } from '../../../shared/exchange.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { PolicyField } from '../../../shared/vocabulary/policy-fields.js';

/** A member seeks the experience of others. */
@Entity('peer_request')
export class PeerRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  state!: PeerRequestState;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'policy_fields', type: 'text', array: true, default: '{}' })
  policyFields!: PolicyField[];

  @Column({ type: 'text', array: true, default: '{}' })
  levels!: GovernanceLevel[];

  /** NUTS codes of the places whose experience is sought. */
  @Column({ type: 'text', array: true, default: '{}' })
  territories!: string[];

  /** By when it is needed, `YYYY-MM-DD` in the time zone of the body. */
  @Column({ name: 'target_on', type: 'date', nullable: true })
  targetOn!: string | null;

  /** What was learnt, once it is answered. */
  @Column({ type: 'text', default: '' })
  learnt!: string;

  @Column({ name: 'learnt_language', type: 'text', nullable: true })
  learntLanguage!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'asked_at', type: 'timestamptz', nullable: true })
  askedAt!: Date | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** How often the asker was reminded since the target date. */
  @Column({ type: 'integer', default: 0 })
  reminders!: number;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  /** Since when the team hides it. */
  @Column({ name: 'hidden_at', type: 'timestamptz', nullable: true })
  hiddenAt!: Date | null;

  @Column({ name: 'hidden_reason', type: 'text', nullable: true })
  hiddenReason!: HidingReason | null;

  /** What whoever asked is told about it. */
  @Column({ name: 'hidden_explanation', type: 'text', default: '' })
  hiddenExplanation!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
