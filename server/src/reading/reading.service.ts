import { Injectable } from '@nestjs/common';
import { blockNumbers } from '../documents/block-numbers.js';
import type { Actor } from '../kernel/http/actor.js';
import { interfaceLanguage } from '../kernel/mail/messages.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { accessOf, activityPolicy, spacePolicy } from '../spaces/space.policy.js';
import type { SpaceFacts } from '../spaces/space-facts.js';
import type { OutlineEntryDto, ReadingDto, ReadingQueryDto, ReadingSpaceDto } from './dto/reading.dto.js';
import type { Passage } from './passages.js';
import { MarkedTexts } from './marked-texts.js';
import { type Figures, ReadingQuery, type VersionRow } from './reading.query.js';
import { type ReadingBlock, textHtml } from './text-html.js';
import { TextCache } from './text-cache.js';

/** What is the same for every reader of a version in a language. */
export type ReadingText = Omit<ReadingDto, 'access' | 'space' | 'versions'>;

/** A draft as the reading page shows it. */
@Injectable()
export class Reading {
  constructor(
    private readonly spaces: SpaceAccess,
    private readonly query: ReadingQuery,
    private readonly cache: TextCache,
    private readonly marked: MarkedTexts,
  ) {}

  /**
   * A version with its text, outline and counts.
   * @param marked gives a mark instead of the text, for the renderer
   * @throws Problem `not-found` when there is none or the actor may not read it; drafts are for the team
   */
  async read(actor: Actor, documentId: string, wanted: ReadingQueryDto, marked = false): Promise<ReadingDto> {
    const locale = interfaceLanguage(wanted.locale ?? actor.language);
    const version = found(await this.query.version(documentId, wanted.version, wanted.language, locale));
    const activity = await this.spaces.activity(actor, version.activityId);
    authorize(actor, activityPolicy, 'read', activity);
    if (
      version.state === 'draft' &&
      spacePolicy.edit(actor, activity.space) !== true &&
      !spacePolicy.review(actor, activity.space)
    )
      throw new Problem('not-found');
    const key = `${version.versionId}.${version.language}.${locale}`;
    const text = await this.cache.get(version.spaceId, key, version.state === 'published', () =>
      this.build(version, locale),
    );
    return {
      ...text,
      html: marked ? this.marked.mark(key, text.html) : text.html,
      space: presentSpace(version, activity.space),
      versions: version.versions ?? [],
      access: accessOf(activity),
    };
  }

  private async build(version: VersionRow, locale: string): Promise<ReadingText> {
    const [blocks, figures] = await Promise.all([this.query.blocks(version), this.query.figures(version)]);
    const html = textHtml(blocks, {
      locale,
      language: version.language,
      originalLanguage: version.originalLanguage,
      numbers: blockNumbers(blocks),
      counts: figures.counts,
      answers: figures.answers,
      passages: byBlock(figures.passages),
    });
    const own = (version.versions ?? []).find((entry) => entry.id === version.versionId);
    return {
      documentId: version.documentId,
      activityId: version.activityId,
      title: version.title,
      version: own ?? { id: version.versionId, number: version.number, publishedAt: null, current: false },
      language: version.language,
      originalLanguage: version.originalLanguage,
      languages: version.languages,
      outline: outline(blocks, figures),
      commentCount: figures.total,
      answeredCount: figures.answeredCount,
      html,
    };
  }
}

function presentSpace(version: VersionRow, space: SpaceFacts): ReadingSpaceDto {
  return {
    id: space.id,
    slug: space.slug,
    kind: space.kind,
    title: version.spaceTitle,
    language: version.spaceLanguage,
    state: space.state,
    opensAt: space.opensAt?.toISOString() ?? null,
    closesAt: space.closesAt?.toISOString() ?? null,
    answerDueAt: space.answerDueAt?.toISOString() ?? null,
    timeZone: space.timeZone,
  };
}

function byBlock(passages: Figures['passages']): Map<string, Passage[]> {
  return Map.groupBy(passages, (passage) => passage.blockId);
}

/** Headings down to the second level, each with the comments of the blocks under it. */
function outline(blocks: ReadingBlock[], figures: Figures): OutlineEntryDto[] {
  const entries: OutlineEntryDto[] = [];
  const open: OutlineEntryDto[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= 2) {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
      const entry = { blockId: block.id, level: block.level, label: block.label, text: block.text, count: 0 };
      open.push(entry);
      entries.push(entry);
    }
    for (const entry of open) entry.count += figures.counts.get(block.id) ?? 0;
  }
  return entries;
}
