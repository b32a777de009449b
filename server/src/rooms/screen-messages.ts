import { Injectable } from '@nestjs/common';
import { BlockedTerms } from '../moderation/blocked-terms.js';
import { readableText } from '../moderation/screening/readable-text.js';
import { screen, type StepFinding } from '../moderation/screening/screen.js';
import type { ScreenedComment } from '../moderation/screening/screening-step.js';
import { screeningSteps } from '../moderation/screening/screening-steps.js';
import type { ActivityFacts } from '../spaces/space-facts.js';

/** What is known of its sender while a message is written. */
export interface SenderFacts {
  /** Whether the same words came from them a moment ago. */
  ownWordsAgain: boolean;
  /** Messages of theirs that people see. */
  earlierVisible: number;
  /** Whether the host wants to see messages first. */
  premoderated: boolean;
}

/** Tells what the checks find, once the sender is known. */
export type Screening = (sender: SenderFacts) => StepFinding[];

/** Messages go through the same checks as comments. */
@Injectable()
export class ScreenMessages {
  constructor(private readonly terms: BlockedTerms) {}

  /** Looks up what the checks need. */
  async prepare(
    activity: ActivityFacts,
    words: { body: string; language: string; isHelper: boolean },
  ): Promise<Screening> {
    const { moderation, newcomerFirst } = activity.settings;
    const facts: Omit<ScreenedComment, 'ownWordsAgain' | 'earlierVisible'> = {
      body: readableText(words.body),
      suggestion: null,
      language: words.language,
      byTeam: words.isHelper,
      moderation,
      newcomerFirst,
      sameWords: 0,
      terms: await this.terms.of(words.language),
    };
    return ({ premoderated, ...sender }) =>
      screen({ ...facts, ...sender, moderation: premoderated ? 'before' : moderation }, screeningSteps);
  }
}
