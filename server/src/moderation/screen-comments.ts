import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { QueueReason } from '../../../shared/moderation.js';
import { type CommentScreen, CommentScreens, type ScreenedWords, type Screening } from '../comments/comment-screens.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { inTeam, system } from '../kernel/http/actor.js';
import { newId } from '../kernel/ids.js';
import { BlockedTerms } from './blocked-terms.js';
import { CommentScreened } from './moderation.events.js';
import { QueueItems } from './queue-items.js';
import { RecentTexts, type Repetition, unheard } from './recent-texts.js';
import { readableText } from './screening/readable-text.js';
import { screen, type StepFinding } from './screening/screen.js';
import { screeningSteps } from './screening/screening-steps.js';
import type { ScreenedComment } from './screening/screening-step.js';
import { ScreeningFinding } from './screening-finding.entity.js';

/** Runs the checks on what people write, and puts what these find on the desk. */
@Injectable()
export class ScreenComments implements CommentScreen<StepFinding>, OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly screens: CommentScreens,
    private readonly terms: BlockedTerms,
    private readonly texts: RecentTexts,
    private readonly items: QueueItems,
  ) {}

  onModuleInit(): void {
    this.screens.register(this);
  }

  async screen(all: ScreenedWords[]): Promise<Screening<StepFinding>[]> {
    const repetitions = await this.texts.compare(all.filter((words) => !isByTeam(words)));
    const screenings: Screening<StepFinding>[] = [];
    for (const words of all) {
      const findings = screen(await this.lookUp(words, repetitions.get(words) ?? unheard), screeningSteps);
      screenings.push({ hold: findings.some(({ outcome }) => outcome === 'hold'), findings });
    }
    return screenings;
  }

  async keep(words: ScreenedWords, { hold, findings }: Screening<StepFinding>): Promise<void> {
    const { commentId, revisionId, spaceId } = words;
    await this.db.insert(
      ScreeningFinding,
      findings.map((finding) => this.asRow(words, finding)),
    );
    await this.items.put({ commentId, spaceId, because: queueReason(findings) });
    const reasons = [...new Set(findings.map(({ reason }) => reason))];
    await this.events.record(system, new CommentScreened(spaceId, commentId, { revisionId, held: hold, reasons }));
  }

  private async lookUp(words: ScreenedWords, repetition: Repetition): Promise<ScreenedComment> {
    const { body, suggestion, language, activity, earlierVisible } = words;
    return {
      body: readableText(body),
      suggestion: suggestion === null ? null : readableText(suggestion),
      language,
      byTeam: isByTeam(words),
      moderation: activity.settings.moderation,
      newcomerFirst: words.occasion === 'post' ? activity.settings.newcomerFirst : 0,
      earlierVisible,
      terms: await this.terms.of(language),
      ...repetition,
    };
  }

  private asRow(
    { commentId, revisionId }: ScreenedWords,
    { step, outcome, reason, excerpt, at }: StepFinding,
  ): ScreeningFinding {
    const place = { field: at?.field ?? null, start: at?.start ?? null, end: at?.end ?? null };
    return {
      id: newId(),
      commentId,
      revisionId,
      step,
      outcome,
      reason,
      excerpt,
      createdAt: this.clock.now(),
      ...place,
    };
  }
}

const isByTeam = ({ author, spaceId }: ScreenedWords): boolean => inTeam(author, spaceId);

/** Why a screened comment is on the desk: what was found in its words comes before who wrote it and where. */
export function queueReason(findings: Pick<StepFinding, 'outcome' | 'reason'>[]): QueueReason {
  const held = findings.filter(({ outcome }) => outcome === 'hold').map(({ reason }) => reason);
  if (held.length === 0) return 'marked';
  if (held.some((reason) => reason !== 'first-comment' && reason !== 'before-publication')) return 'held';
  return held.includes('first-comment') ? 'first-comment' : 'before-publication';
}
