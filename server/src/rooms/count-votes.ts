import { Injectable } from '@nestjs/common';
import { Database, sql } from '../kernel/database/database.js';
import type { PollRow } from './poll-row.js';
import { type CountedChoice, tallyOf } from './poll-tallies.js';

/** Counts votes and writes down what they come to. */
@Injectable()
export class CountVotes {
  constructor(private readonly db: Database) {}

  async count(polls: PollRow[]): Promise<void> {
    for (const poll of polls) {
      const counted = await this.db.query<CountedChoice>(
        sql`select choice, count(*)::int as votes from poll_vote where poll_id = ${poll.id} group by choice`,
      );
      await this.db.sql`update poll set tally = ${JSON.stringify(tallyOf(poll, counted))} where id = ${poll.id}`;
    }
  }
}
