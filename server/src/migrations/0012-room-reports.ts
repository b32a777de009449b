import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What participants of live rooms report, and decisions that leave a message as it is. */
export class RoomReports1763800000012 implements MigrationInterface {
  name = 'RoomReports1763800000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table room_report (
  id uuid primary key,
  message_id uuid not null references room_message on delete cascade,
  participant_id uuid not null references room_participant,
  reason text not null,
  explanation text not null default '',
  created_at timestamptz not null,
  -- what was decided about the message, which closes its reports
  decision_id uuid references room_decision on delete cascade,
  unique (message_id, participant_id)
);
create index room_report_by_participant on room_report (participant_id);
create index room_report_by_decision on room_report (decision_id) where decision_id is not null;

alter table room_decision drop constraint room_decision_action_check;
alter table room_decision add constraint room_decision_action_check check (action in ('release', 'hide', 'restore', 'keep'));
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
