import { Injectable } from '@nestjs/common';
import type { ScreenedWords } from '../comments/comment-screens.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
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

/** A recent comment with one of the keys. What was taken back is none: people send a better text instead. */
interface Match {
  key: string;
  commentId: string;
  author: string | null;
}

const unheard: Repetition = { ownWordsAgain: false, sameWords: 0 };

/** Notices when the same words come again in a space. */
@Injectable()
export class RecentTexts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Compares a comment's words with recent ones and remembers them, in one statement. */
  async compare(words: ScreenedWords): Promise<Repetition> {
    const author = words.personId ?? words.guestId ?? '';
    const keys = textKeys(words.body, author);
    return keys ? judge(await this.remember(words, keys), keys, author) : unheard;
  }

  private async remember({ commentId, spaceId }: ScreenedWords, keys: TextKeys): Promise<Match[]> {
    const all = [keys.own, ...keys.passages];
    return this.db.prepared<Match>(sql`
      with remembered as (
        insert into recent_text (space_id, key, at, comment_id)
        select ${spaceId}::uuid, key, ${this.clock.now()}::timestamptz, ${commentId}::uuid from unnest(${all}::bigint[]) as key
        on conflict do nothing)
      select wanted.key, c.id as "commentId", coalesce(c.person_id, c.guest_id) as author
      from unnest(${all}::bigint[]) as wanted (key)
      cross join lateral (
        select comment_id from recent_text
        where space_id = ${spaceId} and key = wanted.key and at > ${this.since()} and comment_id <> ${commentId}
        order by at desc limit ${looked}) as recent
      join comment c on c.id = recent.comment_id and c.state <> 'withdrawn'`);
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

function judge(matches: Match[], keys: TextKeys, author: string): Repetition {
  const others = Map.groupBy(
    matches.filter((match) => match.key !== keys.own && match.author !== author),
    ({ commentId }) => commentId,
  );
  return {
    ownWordsAgain: matches.some(({ key }) => key === keys.own),
    sameWords: [...others.values()].filter((passages) => passages.length >= sharedPassages).length,
  };
}
