import { Injectable } from '@nestjs/common';
import type { Page } from '../kernel/database/page.js';
import type { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { type Actor, guestId, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { CommentAccess } from './comment-access.js';
import { CommentPresenter } from './comment.presenter.js';
import type { OwnCommentPageDto, OwnCommentsQueryDto } from './dto/own-comments.dto.js';
import { OwnCommentsQuery, type OwnRow } from './own-comments.query.js';

/** What someone said, wherever it was. */
@Injectable()
export class OwnComments {
  constructor(
    private readonly query: OwnCommentsQuery,
    private readonly access: CommentAccess,
    private readonly presenter: CommentPresenter,
  ) {}

  /** One's own comments, in every state or in one. */
  async mine(actor: Actor, where: OwnCommentsQueryDto): Promise<OwnCommentPageDto> {
    const person = personId(actor);
    if (!person) throw new Problem('unauthenticated');
    return this.present(actor, await this.query.ofPerson(actor, person, where));
  }

  /** What a guest said, in every state. @throws Problem `not-found` without a receipt */
  async ofReceipt(actor: Actor, where: PageQueryDto): Promise<OwnCommentPageDto> {
    const guest = guestId(actor);
    if (!guest) throw new Problem('not-found');
    return this.present(actor, await this.query.ofGuest(actor, guest, where));
  }

  /** What was said in an organisation's name: what is visible to all, and everything to its administrators. */
  async ofOrganisation(actor: Actor, organisationId: string, where: PageQueryDto): Promise<OwnCommentPageDto> {
    return this.present(actor, await this.query.ofOrganisation(actor, organisationId, where));
  }

  private async present(actor: Actor, rows: Page<OwnRow>): Promise<OwnCommentPageDto> {
    const comments = await this.presenter.located(actor, await this.access.locate(actor, rows.items));
    const items = comments.map((comment, index) => {
      const { spaceKind, spaceSlug, spaceTitle, inSight } = rows.items[index] as OwnRow;
      if (!inSight) return { ...comment, answer: null, space: null };
      return { ...comment, space: { id: comment.spaceId, kind: spaceKind, slug: spaceSlug, title: spaceTitle } };
    });
    return { items, nextCursor: rows.nextCursor };
  }
}
