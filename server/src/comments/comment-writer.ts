import { Injectable } from '@nestjs/common';
import type { CommentState, DraftPlace } from '../../../shared/comments.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, nothing, sql, type Sql } from '../kernel/database/database.js';
import type { Comment } from './comment.entity.js';
import { CommentCounters, countingHere } from './comment-counters.js';
import type { CommentRow } from './comment-row.js';
import { isRedacted, type Words, wordsOf } from './comment-words.js';

/** How a revision comes about. */
export interface Revision {
  revisionId: string;
  words: Words;
  by: 'author' | 'team';
  state: CommentState;
  /** Keeps every earlier revision for the team alone, as a redaction does. */
  seals?: boolean;
  /** Opens what the present revision, a redaction, has sealed. */
  unseals?: boolean;
}

/** Which draft becomes a comment. */
export interface DraftKey {
  personId: string;
  place: DraftPlace;
}

/** The only place that writes comments, so that figures always follow what is visible. One statement each. */
@Injectable()
export class CommentWriter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly counters: CommentCounters,
  ) {}

  /**
   * Writes a new comment, counts it, and removes the draft it came from.
   * @returns `sent-before` when a comment with this key is there already; `text-changed` when the version that it stands on is
   *   no longer the current one, and the caller has to undo the transaction. A publication either waits for this comment, and
   *   takes it along, or makes it wait.
   */
  async insert(comment: Comment, draft: DraftKey | null): Promise<'written' | 'sent-before' | 'text-changed'> {
    const { documentId, versionId } = comment;
    // The text is held first, then the figures, in the order in which a publication takes them.
    const afterwards = versionId ? ['posted', 'current'] : ['posted'];
    const parts = [
      ...(versionId ? [onCurrent(documentId, versionId)] : []),
      sql`posted as (${insertion(comment)} on conflict (client_key) do nothing returning id)`,
      ...(comment.state === 'visible' ? [countingHere(1, comment, afterwards)] : []),
      ...(draft ? [sending(draft)] : []),
    ];
    const isCurrent = versionId ? sql`exists (select 1 from current)` : sql`true`;
    const [row] = await this.db.prepared<{ id: string | null; isCurrent: boolean }>(sql`
      ${withParts(parts)} select (select id from posted) as id, ${isCurrent} as "isCurrent"`);
    if (!row?.id) return 'sent-before';
    if (comment.state === 'visible') this.counters.countAbove(1, comment);
    return row.isCurrent ? 'written' : 'text-changed';
  }

  /** Changes who may see it. The caller holds the row. */
  async setState(comment: CommentRow, state: CommentState): Promise<void> {
    const appearedAt = this.appearing(comment, state);
    await this.db.query(sql`
      ${withParts(this.recounting(comment, state))} update comment set state = ${state}, appeared_at = ${appearedAt} where id = ${comment.id}`);
    Object.assign(comment, { state, appearedAt });
  }

  /** Gives it new words and keeps the old ones. The caller holds the row. */
  async revise(comment: CommentRow, revision: Revision): Promise<void> {
    const { revisionId, words, by, state, seals = false, unseals = false } = revision;
    const now = this.clock.now();
    const changes = {
      ...wordsOf(words),
      revisionId,
      revisionNumber: comment.revisionNumber + 1,
      revisedAt: now,
      revisedBy: by,
      redacted: isRedacted(words),
      appearedAt: this.appearing(comment, state),
      ...(by === 'author' && !unseals ? { editedAt: now, editCount: comment.editCount + 1 } : {}),
    };
    const number = changes.revisionNumber;
    const parts = [keepWords(comment.id, seals ? number : null), ...this.recounting(comment, state)];
    if (seals) parts.push(sealing(comment.id, number));
    if (unseals) parts.push(unsealing(comment.id, comment.revisionNumber));
    await this.db.query(sql`${withParts(parts)} ${update(comment.id, { ...comment, ...changes, state })}`);
    Object.assign(comment, changes, { state });
  }

  /** Counts it in or out where it appears or disappears. */
  private recounting(comment: CommentRow, state: CommentState): Sql[] {
    const change = Number(state === 'visible') - Number(comment.state === 'visible');
    if (change === 0) return [];
    this.counters.countAbove(change as 1 | -1, comment);
    return [countingHere(change as 1 | -1, comment)];
  }

  private appearing(comment: CommentRow, state: CommentState): Date | null {
    return comment.appearedAt ?? (state === 'visible' ? this.clock.now() : null);
  }
}

function withParts(parts: Sql[]): Sql {
  const [first, ...rest] = parts;
  if (!first) return nothing;
  return rest.reduce((list, part) => sql`${list}, ${part}`, sql`with ${first}`);
}

function sending({ personId, place }: DraftKey): Sql {
  return sql`sent as (
    delete from comment_draft where person_id = ${personId} and place = ${place} and exists (select 1 from posted))`;
}

function onCurrent(documentId: string | null, versionId: string): Sql {
  return sql`current as (
    select 1 from document where id = ${documentId} and current_version_id = ${versionId} for share)`;
}

function keepWords(id: string, sealedBy: number | null): Sql {
  return sql`kept as (
    insert into comment_revision (comment_id, number, id, body, body_html, suggestion, suggestion_diff, stance, language, sealed_by, made_by, created_at)
    select id, revision_number, revision_id, body, body_html, suggestion, suggestion_diff, stance, language, ${sealedBy}::int, revised_by, revised_at
    from comment where id = ${id})`;
}

function sealing(id: string, by: number): Sql {
  return sql`sealing as (update comment_revision set sealed_by = ${by} where comment_id = ${id} and sealed_by is null)`;
}

function unsealing(id: string, by: number): Sql {
  return sql`unsealing as (update comment_revision set sealed_by = null where comment_id = ${id} and sealed_by = ${by})`;
}

function update(id: string, c: CommentRow): Sql {
  return sql`
    update comment set state = ${c.state}, body = ${c.body}, body_html = ${c.bodyHtml}, suggestion = ${c.suggestion},
      suggestion_diff = ${asJson(c.suggestionDiff)}, stance = ${c.stance}, language = ${c.language}, revision_id = ${c.revisionId},
      revision_number = ${c.revisionNumber}, revised_at = ${c.revisedAt}, revised_by = ${c.revisedBy}, redacted = ${c.redacted},
      edited_at = ${c.editedAt}, edit_count = ${c.editCount}, appeared_at = ${c.appearedAt}
    where id = ${id}`;
}

function insertion(c: Comment): Sql {
  return sql`
    insert into comment (id, space_id, activity_id, document_id, root_id, parent_id, ancestors, person_id, guest_id, organisation_id,
      state, stance, language, body, body_html, suggestion, suggestion_diff, revision_id, revised_at,
      version_id, block_id, quote_exact, quote_prefix, quote_suffix, quote_start, quote_end, client_key, created_at, appeared_at)
    values (${c.id}, ${c.spaceId}, ${c.activityId}, ${c.documentId}, ${c.rootId}, ${c.parentId}, ${c.ancestors}, ${c.personId}, ${c.guestId},
      ${c.organisationId}, ${c.state}, ${c.stance}, ${c.language}, ${c.body}, ${c.bodyHtml}, ${c.suggestion}, ${asJson(c.suggestionDiff)},
      ${c.revisionId}, ${c.revisedAt}, ${c.versionId}, ${c.blockId}, ${c.quoteExact}, ${c.quotePrefix}, ${c.quoteSuffix},
      ${c.quoteStart}, ${c.quoteEnd}, ${c.clientKey}, ${c.createdAt}, ${c.appearedAt})`;
}

const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
