import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a body's rules of procedure ask around its meetings, in calendar days. */
@Entity('meeting_rules')
export class MeetingRulesRow {
  @PrimaryColumn({ name: 'space_id', type: 'uuid' })
  spaceId!: string;

  @Column({ name: 'notice_days', type: 'integer' })
  noticeDays!: number;

  @Column({ name: 'papers_days', type: 'integer' })
  papersDays!: number;

  @Column({ name: 'minutes_days', type: 'integer' })
  minutesDays!: number;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
