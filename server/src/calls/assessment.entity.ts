import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone whom the team asked to assess the applications of a call. */
@Entity('call_assessor')
export class Assessor {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'call_id', type: 'uuid' })
  callId!: string;

  /** Null once the account is deleted; what was sent stays. */
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  /** When they said in which applications they have a conflict of interest. */
  @Column({ name: 'declared_at', type: 'timestamptz', nullable: true })
  declaredAt!: Date | null;
}

/** An application in which an assessor has a conflict of interest, and which they never see. */
@Entity('call_recusal')
export class Recusal {
  @PrimaryColumn({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'recused_at', type: 'timestamptz' })
  recusedAt!: Date;
}

/** How an application does on one criterion, and why. */
export interface Score {
  criterionId: string;
  score: number;
  reason: string;
}

/** What one assessor thinks of one application. */
@Entity('call_assessment')
export class Assessment {
  @PrimaryColumn({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  @PrimaryColumn({ name: 'assessor_id', type: 'uuid' })
  assessorId!: string;

  @Column({ type: 'jsonb' })
  scores!: Score[];

  /** Others are seen from then on, and nothing changes. */
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
