import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Clock } from '../kernel/clock/clock.js';
import { sql } from '../kernel/database/database.js';
import { CommentAccess } from '../comments/comment-access.js';
import { CommentPresenter, type LocatedRow } from '../comments/comment.presenter.js';
import { presentDeskItem } from './desk-item.presenter.js';
import type { DeskItemDto } from './dto/desk-item.dto.js';
import { ItemFacts } from './item-facts.js';
import { ItemPlaces } from './item-places.js';
import { moderationPolicy } from './moderation.policy.js';

/** Gathers what a moderator needs to decide about comments: a handful of queries for a whole page. */
@Injectable()
export class DeskItems {
  constructor(
    private readonly clock: Clock,
    private readonly comments: CommentAccess,
    private readonly presenter: CommentPresenter,
    private readonly places: ItemPlaces,
    private readonly facts: ItemFacts,
  ) {}

  /**
   * One comment as the desk shows it, whether it waits or not.
   * @throws Problem `not-found`, or `forbidden` for whoever does not moderate there
   */
  async one(actor: Actor, commentId: string): Promise<DeskItemDto> {
    const comment = await this.comments.load(actor, commentId);
    authorize(actor, moderationPolicy, 'history', comment);
    const [item] = await this.gather(actor, [comment]);
    return item as DeskItemDto;
  }

  /** Comments in the order of their ids. */
  async all(actor: Actor, commentIds: string[]): Promise<DeskItemDto[]> {
    if (commentIds.length === 0) return [];
    const rows = await this.comments.rows(actor, sql`c.id = any(${commentIds}::uuid[])`);
    const located = await this.comments.locate(actor, rows);
    const byId = new Map(located.map((row) => [row.id, row]));
    return this.gather(
      actor,
      commentIds.flatMap((id) => byId.get(id) ?? []),
    );
  }

  private async gather(actor: Actor, comments: LocatedRow[]): Promise<DeskItemDto[]> {
    const ids = comments.map(({ id }) => id);
    const { language } = actor;
    const anchors = await this.places.anchors(ids);
    const places = [...anchors.values()];
    const around = {
      anchors,
      parents: await this.parents(actor, comments),
      spaces: await this.places.spaces([...new Set(comments.map(({ spaceId }) => spaceId))], language),
      documents: await this.places.documents(places, language),
      blocks: await this.places.blocks(places, language),
      threads: await this.facts.threadSizes(comments.map(({ rootId }) => rootId)),
      items: await this.facts.items(ids),
      findings: await this.facts.findings(ids),
      reports: await this.facts.openReports(ids),
      decisions: await this.facts.decisions(ids),
      histories: await this.facts.histories(ids),
      originals: await this.facts.originals(comments.filter(({ redacted }) => redacted).map(({ id }) => id)),
      now: this.clock.now(),
    };
    const shown = await this.presenter.located(actor, comments);
    return comments.map((comment, at) => presentDeskItem(actor, comment, shown[at] as DeskItemDto['comment'], around));
  }

  private async parents(actor: Actor, comments: LocatedRow[]): Promise<Map<string, DeskItemDto['comment']>> {
    const ids = comments.flatMap(({ parentId }) => parentId ?? []);
    if (ids.length === 0) return new Map();
    const rows = await this.comments.rows(actor, sql`c.id = any(${ids}::uuid[])`);
    const shown = await this.presenter.located(actor, await this.comments.locate(actor, rows));
    return new Map(shown.map((parent) => [parent.id, parent]));
  }
}
