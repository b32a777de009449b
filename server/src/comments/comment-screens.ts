import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/http/actor.js';
import type { ActivityFacts } from '../spaces/space-facts.js';

/** Words that are about to be written: a new comment or a new revision of one. */
export interface ScreenedWords {
  commentId: string;
  revisionId: string;
  spaceId: string;
  /** Whether the comment is new or was changed by its author. */
  occasion: 'post' | 'edit';
  /** Who sends them. */
  author: Actor;
  body: string;
  suggestion: string | null;
  language: string;
  personId: string | null;
  guestId: string | null;
  /**
   * Visible comments the author already has on the platform. Counted up to the number that the activity asks of
   * newcomers, and only for a new comment.
   */
  earlierVisible: number;
  activity: ActivityFacts;
}

/** What screening found. `hold` keeps the words from readers until a moderator has looked. */
export interface Screening<Finding = unknown> {
  hold: boolean;
  findings: Finding[];
}

/** A feature that looks at words before they appear. */
export interface CommentScreen<Finding = unknown> {
  /**
   * Looks at the words of several comments and says of each, in their order, what it found; runs in the transaction that
   * writes them, before anything is written.
   */
  screen(all: ScreenedWords[]): Promise<Screening<Finding>[]>;

  /** Keeps what was found; runs in the same transaction, once the comment is there. Not called without findings. */
  keep(words: ScreenedWords, screening: Screening<Finding>): Promise<void>;
}

/** What has been found about words, to be kept with them. */
export interface Screened {
  hold: boolean;
  keep(): Promise<void>;
}

/** Those who look at words before they appear. They register themselves in `onModuleInit`. */
@Injectable()
export class CommentScreens {
  private readonly screens: CommentScreen[] = [];

  register<Finding>(screen: CommentScreen<Finding>): void {
    this.screens.push(screen as CommentScreen);
  }

  /** Asks them all about several comments. */
  async screen(all: ScreenedWords[]): Promise<Screened[]> {
    const results: { screen: CommentScreen; screenings: Screening[] }[] = [];
    for (const screen of this.screens) results.push({ screen, screenings: await screen.screen(all) });
    return all.map((words, at) => {
      const found = results.map(({ screen, screenings }) => ({ screen, screening: screenings[at] as Screening }));
      return { hold: found.some(({ screening }) => screening.hold), keep: () => keep(words, found) };
    });
  }
}

async function keep(words: ScreenedWords, found: { screen: CommentScreen; screening: Screening }[]): Promise<void> {
  for (const { screen, screening } of found) {
    if (screening.findings.length > 0) await screen.keep(words, screening);
  }
}
