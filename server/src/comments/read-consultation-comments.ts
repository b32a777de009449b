import { Injectable } from '@nestjs/common';
import { commentLimits } from '../../../shared/comments.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { CommentAccess } from './comment-access.js';
import { CommentPresenter } from './comment.presenter.js';
import { CommentSearchQuery, matchMarks, type SearchScope } from './comment-search.query.js';
import { ConsultationFiguresQuery, countedNew } from './consultation-figures.query.js';
import type {
  CommentSummaryDto,
  ExcerptRowDto,
  HitPageDto,
  NewCommentsDto,
  SearchQueryDto,
} from './dto/consultation-comments.dto.js';

/** New comments that are named; of more, only the number is told. */
const namedNew = 200;

/** Reads the comments of a consultation as a whole. */
@Injectable()
export class ReadConsultationComments {
  constructor(
    private readonly spaces: SpaceAccess,
    private readonly access: CommentAccess,
    private readonly search: CommentSearchQuery,
    private readonly figures: ConsultationFiguresQuery,
    private readonly presenter: CommentPresenter,
  ) {}

  /** Visible comments by their words, the best matches first. */
  async find(
    actor: Actor,
    ref: string,
    { q, cursor, limit = commentLimits.page }: SearchQueryDto,
  ): Promise<HitPageDto> {
    const scope = await this.scope(actor, ref);
    const hits = await this.search.find(actor, scope, q, { cursor, limit });
    const comments = await this.presenter.located(actor, await this.access.locate(actor, hits.items));
    return {
      items: comments.map((comment, index) => ({ comment, excerpt: excerptOf(hits.items[index]?.excerpt ?? '') })),
      nextCursor: hits.nextCursor,
    };
  }

  /** How many comments there are: by stance, language and who speaks. Every figure is told with what it is a part of. */
  async summary(actor: Actor, ref: string): Promise<CommentSummaryDto> {
    const { spaceId, activityIds } = await this.scope(actor, ref);
    const rows = await this.figures.summary(spaceId, activityIds);
    const part = (name: (typeof rows)[number]['part']) => rows.filter((row) => row.part === name);
    return {
      comments: part('all')[0]?.comments ?? 0,
      byStance: part('stance').map(({ stance, comments }) => ({ stance: stance ?? 'none', comments })),
      byLanguage: part('language').map(({ language, comments }) => ({ language: language ?? '', comments })),
      bySpeaker: part('speaker').map(({ speaker, comments }) => ({ speaker: speaker ?? 'person', comments })),
    };
  }

  /** What others said since an instant, such as the last visit. */
  async since(actor: Actor, ref: string, instant: Date): Promise<NewCommentsDto> {
    const { spaceId, activityIds } = await this.scope(actor, ref);
    const rows = await this.figures.appearedSince(actor, spaceId, activityIds, instant);
    return {
      count: Math.min(rows.length, countedNew),
      isMore: rows.length > countedNew,
      items: rows.slice(0, namedNew),
    };
  }

  private async scope(actor: Actor, ref: string): Promise<SearchScope> {
    const space = await this.spaces.space(actor, ref);
    authorize(actor, spacePolicy, 'read', space);
    return { spaceId: space.id, activityIds: await this.figures.readableActivities(actor, space.id) };
  }
}

const marks = new RegExp(`(${matchMarks.start}[^${matchMarks.end}]*${matchMarks.end})`);

/** Runs of words, those that match apart from the others; marks of Markdown are left out. */
function excerptOf(text: string): ExcerptRowDto[] {
  return text
    .split(marks)
    .map((run) => ({
      isMatch: run.startsWith(matchMarks.start),
      text: run.replaceAll(/[\uE000\uE001*_>]|\]\([^)]*\)|\[/g, ''),
    }))
    .filter((run) => run.text !== '');
}
