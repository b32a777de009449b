import { Injectable } from '@nestjs/common';
import type { ScreenedWords } from '../comments/comment-screens.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { sharedPassages, textKeys } from './screening/text-keys.js';

/** Days a text counts as recent. */
const days = 7;
/** Recent texts with a passage that are looked at. */
const looked = 20;

/** What is known of a text among recent ones. */
export interface Repetition {
  /** Whether its author sent the same words in another comment here. */
  ownWordsAgain: boolean;
  /** Comments of others here with nearly the same words. */
  sameWords: number;
}

/** Notices when the same words come again in a space. */
@Injectable()
export class RecentTexts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Compares a comment's words with recent ones and remembers them, in one statement. */
  async compare({ commentId, spaceId, body, personId, guestId }: ScreenedWords): Promise<Repetition> {
    const author = personId ?? guestId ?? '';
    const keys = textKeys(body, author);
    if (!keys) return { ownWordsAgain: false, sameWords: 0 };
    const now = this.clock.now();
    const since = this.since();
    const row = await this.db.one<Repetition>`
      with remembered as (
        insert into recent_text (space_id, key, at, comment_id)
        select ${spaceId}::uuid, key, ${now}::timestamptz, ${commentId}::uuid from unnest(${[keys.own, ...keys.passages]}::bigint[]) as key
        on conflict do nothing),
      near as (
        select r.comment_id
        from unnest(${keys.passages}::bigint[]) as passage (key)
        cross join lateral (
          select comment_id from recent_text
          where space_id = ${spaceId} and key = passage.key and at > ${since} and comment_id <> ${commentId}
          order by at desc limit ${looked}) r
        group by r.comment_id having count(distinct passage.key) >= ${sharedPassages})
      select
        exists (
          select 1 from recent_text r join comment c on c.id = r.comment_id
          where r.space_id = ${spaceId} and r.key = ${keys.own}::bigint and r.at > ${since} and r.comment_id <> ${commentId}
            and c.state <> 'withdrawn') as "ownWordsAgain",
        (select count(*)::int from near join comment c on c.id = near.comment_id
          where c.state <> 'withdrawn' and coalesce(c.person_id, c.guest_id) <> ${author}::uuid) as "sameWords"`;
    return row ?? { ownWordsAgain: false, sameWords: 0 };
  }

  /** Forgets what is no longer recent. */
  @Cron('moderation.forget-recent-texts', '17 3 * * *')
  async forget(): Promise<void> {
    await this.db.sql`delete from recent_text where at <= ${this.since()}`;
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - days * 24 * 3_600_000);
  }
}
