import { Injectable } from '@nestjs/common';
import type { ScreenedWords } from '../comments/comment-screens.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Cron } from '../kernel/jobs/decorators.js';
import { sharedPassages, type TextKeys, textKeys } from './screening/text-keys.js';

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

/** A recent comment with one of the keys. */
interface Match {
  key: string;
  commentId: string;
}

const unheard: Repetition = { ownWordsAgain: false, sameWords: 0 };

/** Notices when the same words come again in a space. */
@Injectable()
export class RecentTexts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Compares a comment's words with recent ones and remembers them. Most words are new, and cost one statement. */
  async compare(words: ScreenedWords): Promise<Repetition> {
    const author = words.personId ?? words.guestId ?? '';
    const keys = textKeys(words.body, author);
    if (!keys) return unheard;
    const matches = await this.remember(words, keys);
    return matches.length === 0 ? unheard : this.judge(matches, keys, author);
  }

  private async remember({ commentId, spaceId }: ScreenedWords, keys: TextKeys): Promise<Match[]> {
    const all = [keys.own, ...keys.passages];
    return this.db.sql<Match>`
      with remembered as (
        insert into recent_text (space_id, key, at, comment_id)
        select ${spaceId}::uuid, key, ${this.clock.now()}::timestamptz, ${commentId}::uuid from unnest(${all}::bigint[]) as key
        on conflict do nothing)
      select wanted.key, recent.comment_id as "commentId"
      from unnest(${all}::bigint[]) as wanted (key)
      cross join lateral (
        select comment_id from recent_text
        where space_id = ${spaceId} and key = wanted.key and at > ${this.since()} and comment_id <> ${commentId}
        order by at desc limit ${looked}) as recent`;
  }

  /** What was taken back does not count: people send a better text instead. */
  private async judge(matches: Match[], keys: TextKeys, author: string): Promise<Repetition> {
    const byComment = Map.groupBy(matches, ({ commentId }) => commentId);
    const standing = await this.db.sql<{ id: string; author: string }>`
      select id, coalesce(person_id, guest_id) as author from comment
      where id = any(${[...byComment.keys()]}::uuid[]) and state <> 'withdrawn'`;
    const passagesOf = (id: string) =>
      new Set(
        byComment
          .get(id)
          ?.map(({ key }) => key)
          .filter((key) => key !== keys.own),
      ).size;
    return {
      ownWordsAgain: matches.some(
        ({ key, commentId }) => key === keys.own && standing.some(({ id }) => id === commentId),
      ),
      sameWords: standing.filter((one) => one.author !== author && passagesOf(one.id) >= sharedPassages).length,
    };
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
