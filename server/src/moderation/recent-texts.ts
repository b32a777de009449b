import { Injectable } from '@nestjs/common';
import type { ScreenedWords } from '../comments/comment-screens.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, raw, sql } from '../kernel/database/database.js';
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

/** What is known of a text that nobody has sent before, or that is too short to say so. */
export const unheard: Repetition = { ownWordsAgain: false, sameWords: 0 };

/** A text that is compared, with its keys. */
interface Compared {
  words: ScreenedWords;
  author: string;
  keys: TextKeys;
}

/** A comment with keys of another. What was taken back is none: people send a better text instead. */
interface Match {
  /** The one that is compared. */
  ofComment: string;
  /** What both have, if that is the words of one author, or enough passages. */
  keys: string[];
  author: string | null;
}

/** Notices when the same words come again in a space. */
@Injectable()
export class RecentTexts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Compares the words of comments with recent ones, and with those before them in the list, and remembers them, in one
   * statement.
   */
  async compare(all: ScreenedWords[]): Promise<Map<ScreenedWords, Repetition>> {
    const texts = all.flatMap((words) => {
      const author = words.personId ?? words.guestId ?? '';
      const keys = textKeys(words.body, author);
      return keys ? [{ words, author, keys }] : [];
    });
    if (texts.length === 0) return new Map();
    const matches = [...(await this.remember(texts)), ...amongThemselves(texts)];
    const byComment = Map.groupBy(matches, ({ ofComment }) => ofComment);
    return new Map(texts.map((text) => [text.words, judge(byComment.get(text.words.commentId) ?? [], text)]));
  }

  private async remember(texts: Compared[]): Promise<Match[]> {
    const wanted = texts.flatMap(({ words: { spaceId, commentId }, keys }) =>
      keysOf(keys).map((key) => ({ spaceId, commentId, key, own: key === keys.own })),
    );
    // Rows are looked up one by one, however many the planner expects.
    return this.db.prepared<Match>(sql`
      with wanted as (
        select * from json_to_recordset(${JSON.stringify(wanted)}) as w ("spaceId" uuid, "commentId" uuid, key bigint, own boolean)),
      remembered as (
        insert into recent_text (space_id, key, at, comment_id)
        select "spaceId", key, ${this.clock.now()}::timestamptz, "commentId" from wanted
        on conflict do nothing),
      alike as (
        select wanted."commentId", recent.comment_id, array_agg(wanted.key::text) as keys
        from wanted cross join lateral (
          select comment_id from recent_text
          where space_id = wanted."spaceId" and key = wanted.key and at > ${this.since()} and comment_id <> wanted."commentId"
          order by at desc limit ${raw(String(looked))}) as recent
        group by wanted."commentId", recent.comment_id having bool_or(wanted.own) or count(*) >= ${raw(String(sharedPassages))})
      select alike."commentId" as "ofComment", alike.keys, earlier.author
      from alike cross join lateral (
        select coalesce(c.person_id, c.guest_id) as author from comment c
        where c.id = alike.comment_id and c.state <> 'withdrawn' offset 0) as earlier`);
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

const keysOf = ({ own, passages }: TextKeys): string[] => [own, ...passages];

/** Each text that has keys of one after it, as a match of that one. */
function amongThemselves(texts: Compared[]): Match[] {
  return texts.flatMap(({ words, keys }, at) =>
    texts
      .slice(0, at)
      .filter((other) => other.words.spaceId === words.spaceId)
      .map(({ author, keys: others }) => ({
        ofComment: words.commentId,
        keys: keysOf(others).filter((key) => keysOf(keys).includes(key)),
        author,
      })),
  );
}

function judge(matches: Match[], { keys: { own }, author }: Compared): Repetition {
  const passagesIn = ({ keys }: Match) => keys.filter((key) => key !== own).length;
  return {
    ownWordsAgain: matches.some(({ keys }) => keys.includes(own)),
    sameWords: matches.filter((match) => match.author !== author && passagesIn(match) >= sharedPassages).length,
  };
}
