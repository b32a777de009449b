import { Injectable, Logger } from '@nestjs/common';
import { Database, raw, type Sql, sql } from '../kernel/database/database.js';
import { Cron, Job } from '../kernel/jobs/decorators.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { CommentCounters } from './comment-counters.js';

/**
 * Repairs the figures of comments. Each statement sees one instant, in which comments and figures belong together, and adds
 * the difference it finds: people may go on writing meanwhile.
 */
@Injectable()
export class RecountComments {
  private readonly log = new Logger('RecountComments');

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly counters: CommentCounters,
  ) {}

  /** Every night, each activity by itself. */
  @Cron('comments.recount-all', '17 3 * * *')
  async all(): Promise<void> {
    const activities = await this.db.sql<{
      activityId: string;
    }>`select distinct activity_id as "activityId" from comment_tally`;
    for (const { activityId } of activities) {
      await this.jobs.add(
        'comments.recount',
        { activityId },
        { key: `comments.recount:${activityId}`, queue: 'recount' },
      );
    }
  }

  /** @returns how many figures were wrong */
  @Job('comments.recount')
  async recount({ activityId }: { activityId: string }): Promise<number> {
    const wrong =
      (await this.counters.correctTallies(activityId)) +
      (await this.descendants(activityId)) +
      (await this.supports(activityId));
    if (wrong > 0) this.log.warn(`${wrong} figures of activity ${activityId} were wrong and are repaired`);
    return wrong;
  }

  private async descendants(activityId: string): Promise<number> {
    return this.correct(
      activityId,
      'descendants',
      sql`
      select unnest(ancestors) as id, 1 as n from comment where activity_id = ${activityId} and state = 'visible'`,
    );
  }

  private async supports(activityId: string): Promise<number> {
    return this.correct(
      activityId,
      'supports',
      sql`
      select u.comment_id as id, 1 as n from support u join comment c on c.id = u.comment_id where c.activity_id = ${activityId}`,
    );
  }

  /** Adds to a figure what it lacks. @param counted a row for each thing that is counted, with the comment's `id` */
  private async correct(activityId: string, figure: 'descendants' | 'supports', counted: Sql): Promise<number> {
    const column = raw(figure);
    const rows = await this.db.sql`
      insert into comment_count as k (comment_id, activity_id, place_id, ${column})
      select c.id, case when c.parent_id is null then c.activity_id end, case when c.parent_id is null then c.place_id end, lacks.n
      from (select id, sum(n)::int as n from (
          ${counted} union all
          select f.comment_id, -f.${column} from comment_count f join comment c on c.id = f.comment_id where c.activity_id = ${activityId}) as one
        group by id having sum(n) <> 0) as lacks
      join comment c on c.id = lacks.id order by c.id
      on conflict (comment_id) do update set ${column} = k.${column} + excluded.${column}
      returning 1`;
    return rows.length;
  }
}
