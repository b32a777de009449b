import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Results of lower forums on the agendas of the meetings of higher ones. */
export class ResultsOnMeetings1763800000026 implements MigrationInterface {
  name = 'ResultsOnMeetings1763800000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- the point on the agenda of a meeting that it became; a point that is taken off leaves the result without one
alter table forum_result add column meeting_item_id uuid references meeting_item on delete set null;
create index forum_result_on_meeting on forum_result (meeting_item_id) where meeting_item_id is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
